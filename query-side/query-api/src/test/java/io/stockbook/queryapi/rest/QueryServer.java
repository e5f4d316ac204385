package io.stockbook.queryapi.rest;

import io.stockbook.messages.availability.Explained;
import io.stockbook.messages.availability.ExplainedNumbers;
import io.stockbook.messages.checkout.CheckoutState;
import io.stockbook.messages.checkout.KeptCheckout;
import io.stockbook.messages.checkout.KeptCheckouts;
import io.stockbook.messages.checkout.KeptUnits;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.openapi.ApiDocument;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.platform.security.OpenPaths;
import io.stockbook.platform.security.SecurityPlatform;
import io.stockbook.platform.web.HttpCall;
import io.stockbook.platform.web.TestServer;
import io.stockbook.platform.web.WebPlatform;
import io.stockbook.schema.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The endpoints in a server of their own, on a free port, over a database of their own. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration"
        })
@Import({WebPlatform.class, SecurityPlatform.class, ApiDocument.class, QueryRest.class})
class QueryServer {

    static final String ALL = "a-key-for-everything";
    static final String ATS_ONLY = "a-key-for-ats-only";

    private static final Sku MUG = new Sku("MUG");
    private static final LocationId NORTH = new LocationId("NORTH");
    private static final LocationId SOUTH = new LocationId("SOUTH");
    private static final AllocationId ALLOCATION = new AllocationId(new UUID(0, 1));

    private static final TestServer RUNNING =
            TestServer.start(QueryServer.class, "--stockbook.queries.patience=500ms");

    static <T> T bean(Class<T> type) {
        return RUNNING.bean(type);
    }

    static HttpCall get(String path) {
        return RUNNING.call("GET", path, ALL);
    }

    static HttpCall post(String path) {
        return RUNNING.call("POST", path, ALL);
    }

    @Bean(destroyMethod = "close")
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean
    DSLContext views(TestDatabase database) {
        DSLContext views = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
        Rows.write(views);
        return views;
    }

    /** Of all checkouts, something is kept for the first cart only. */
    @Bean
    KeptCheckouts checkouts() {
        CheckoutId cart = new CheckoutId(OwnerId.HOUSE, "cart-1");
        Instant end = Instant.parse("2099-11-21T12:00:00Z");
        KeptCheckout kept =
                new KeptCheckout(
                        cart,
                        2,
                        CheckoutState.KEPT,
                        List.of(
                                new KeptUnits(1, MUG, NORTH, ALLOCATION, 2, end.plusSeconds(60)),
                                new KeptUnits(1, MUG, SOUTH, ALLOCATION, 1, end)),
                        17,
                        0);
        return asked -> asked.equals(cart) ? Optional.of(kept) : Optional.empty();
    }

    /** Nothing is explained here; what explains numbers is not on this side. */
    @Bean
    ExplainedNumbers explained() {
        return new ExplainedNumbers() {
            @Override
            public Explained now(ChannelId channel, Sku sku, int movements) {
                return new Explained.NoSuchChannel();
            }

            @Override
            public Explained at(ChannelId channel, Sku sku, long position, int movements) {
                return new Explained.TooMuch(position, movements);
            }

            @Override
            public Explained told(ChannelId channel, Sku sku, long cursor, int movements) {
                return new Explained.NotTold();
            }
        };
    }

    @Bean
    ApiKeys keys() {
        return new ConfiguredApiKeys(
                List.of(
                        ApiKey.ofText(
                                "tester",
                                ALL,
                                Set.of(
                                        QueryScopes.ATS_READ,
                                        QueryScopes.STOCK_READ,
                                        QueryScopes.ORDER_READ,
                                        QueryScopes.COUNT_READ,
                                        QueryScopes.PURCHASE_READ,
                                        QueryScopes.MASTER_READ,
                                        QueryScopes.EXCEPTION_READ,
                                        QueryScopes.ALERT_READ,
                                        QueryScopes.LEDGER_READ)),
                        ApiKey.ofText("channel", ATS_ONLY, Set.of(QueryScopes.ATS_READ))));
    }

    @Bean
    OpenPaths open() {
        return new OpenPaths(Set.of("/openapi.json"));
    }
}
