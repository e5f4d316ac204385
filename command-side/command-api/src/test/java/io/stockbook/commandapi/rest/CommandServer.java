package io.stockbook.commandapi.rest;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.stockbook.commandapi.rest.KnownItems.KnownItem;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.messages.catalog.UnitOfMeasure;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.platform.openapi.ApiDocument;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.platform.security.OpenPaths;
import io.stockbook.platform.security.SecurityPlatform;
import io.stockbook.platform.web.HttpCall;
import io.stockbook.platform.web.TestServer;
import io.stockbook.platform.web.WebPlatform;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The endpoints in a server of their own, on a free port. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebPlatform.class, SecurityPlatform.class, ApiDocument.class, CommandRest.class})
class CommandServer {

    static final String ALL = "a-key-for-everything";
    static final String ORDERS_ONLY = "a-key-for-orders-only";

    private static final TestServer RUNNING =
            TestServer.start(CommandServer.class, "--stockbook.commands.patience=500ms");

    static <T> T bean(Class<T> type) {
        return RUNNING.bean(type);
    }

    static ScriptedGateway gateway() {
        return bean(ScriptedGateway.class);
    }

    static HttpCall call(String method, String path) {
        return RUNNING.call(method, path, ALL);
    }

    @Bean
    ScriptedGateway scriptedGateway() {
        return new ScriptedGateway();
    }

    /** Everything but ghosts is known, nothing has been answered yet, and no database has LOST. */
    @Bean
    KnownThings ledger() {
        return new KnownThings() {
            @Override
            public Set<AggregateId> known(Collection<? extends AggregateId> things) {
                if (things.stream().anyMatch(thing -> thing.key().contains("LOST"))) {
                    throw new IllegalStateException(new SQLException("cut off", "08006"));
                }
                return things.stream()
                        .filter(thing -> !thing.key().contains("GHOST"))
                        .collect(toSet());
            }

            @Override
            public Set<LocationId> stocked(OwnerId owner, Collection<LocationId> locations) {
                return Set.of();
            }

            @Override
            public Set<CommandId> answered(Collection<CommandId> commands) {
                return Set.of();
            }

            @Override
            public Set<CommandId> answeredOtherwise(Collection<Submission> submissions) {
                return Set.of();
            }

            @Override
            public Set<StockItemId> withHistory(Collection<StockItemId> items) {
                return Set.of();
            }

            @Override
            public LocationId placeOf(CountId count) {
                return new LocationId("LONDON");
            }

            @Override
            public List<Sku> calledLike(OwnerId owner, Sku sku) {
                return sku.value().equals("GHOST") ? List.of(new Sku("HOST")) : List.of();
            }

            @Override
            public Set<LocationId> external(Collection<LocationId> locations) {
                return Set.of();
            }
        };
    }

    /** Everything but ghosts is known, and comes in cases of six. */
    @Bean
    KnownItems items() {
        return (_, skus) ->
                skus.stream()
                        .filter(sku -> !sku.value().equals("GHOST"))
                        .collect(
                                toMap(
                                        sku -> sku,
                                        sku ->
                                                new KnownItem(
                                                        List.of(
                                                                new UnitOfMeasure("piece", 1),
                                                                new UnitOfMeasure("CASE", 6)),
                                                        sku.value().equals("TEA-SET"),
                                                        sku.value().equals("CUP")
                                                                ? List.of(new Sku("TEA-SET"))
                                                                : List.of())));
    }

    /**
     * A code is the SKU with two letters before it; of ghosts nobody knows, of twins two have it.
     */
    @Bean
    KnownAliases aliases() {
        return () ->
                new KnownAliases.Names() {
                    @Override
                    public Map<ItemAlias, List<Sku>> items(
                            OwnerId owner, Collection<ItemAlias> codes) {
                        return codes.stream()
                                .filter(code -> !code.alias().contains("GHOST"))
                                .collect(toMap(code -> code, code -> skus(code.alias())));
                    }

                    @Override
                    public String near(OwnerId owner, ItemAlias code) {
                        return "P-GOAT (GOAT)";
                    }
                };
    }

    private static List<Sku> skus(String alias) {
        Sku sku = new Sku(alias.substring(2));
        return alias.contains("TWIN") ? List.of(sku, new Sku("OTHER")) : List.of(sku);
    }

    /** All is bought of the potter but what nobody ordered. */
    @Bean
    KnownSuppliers suppliers() {
        return purchase ->
                purchase.number().value().startsWith("B")
                        ? Optional.empty()
                        : Optional.of(new SupplierCode("potter"));
    }

    /** Nobody has sold a kit. */
    @Bean
    SentKits sentKits() {
        return new SentKits() {
            @Override
            public @Nullable OrderId orderOf(ReturnId returned) {
                return null;
            }

            @Override
            public List<SentKit> of(OrderId order) {
                return List.of();
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
                                        CommandScopes.STOCK_WRITE,
                                        CommandScopes.ORDER_WRITE,
                                        CommandScopes.COUNT_WRITE,
                                        CommandScopes.COUNT_APPROVE,
                                        CommandScopes.PURCHASE_WRITE,
                                        CommandScopes.MASTER_WRITE,
                                        CommandScopes.EXCEPTION_WRITE)),
                        ApiKey.ofText("shop", ORDERS_ONLY, Set.of(CommandScopes.ORDER_WRITE))));
    }

    @Bean
    OpenPaths open() {
        return new OpenPaths(Set.of("/openapi.json"));
    }
}
