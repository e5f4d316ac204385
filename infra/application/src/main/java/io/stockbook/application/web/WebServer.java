package io.stockbook.application.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.stockbook.application.node.Node;
import io.stockbook.commandapi.rest.CommandRest;
import io.stockbook.commandapi.rest.KnownItems;
import io.stockbook.commandapi.rest.KnownSuppliers;
import io.stockbook.commandapi.rest.SentKits;
import io.stockbook.connectors.alerts.AlertRest;
import io.stockbook.connectors.csv.CsvRest;
import io.stockbook.connectors.cutover.CutoverRest;
import io.stockbook.connectors.reconciliation.ReconciliationRest;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.messages.BookedCommands;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.availability.ExplainedNumbers;
import io.stockbook.messages.availability.NumbersAgain;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.messages.checkout.KeptCheckouts;
import io.stockbook.platform.grpc.GrpcPlatform;
import io.stockbook.platform.openapi.ApiDocument;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.OpenPaths;
import io.stockbook.platform.security.SecurityPlatform;
import io.stockbook.platform.web.WebPlatform;
import io.stockbook.queryapi.grpc.QueryRpc;
import io.stockbook.queryapi.rest.QueryRest;
import io.stockbook.queryapi.webhook.rest.WebhookRest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** The two doors of one node: REST and gRPC. */
public final class WebServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What is served; the node itself is handed in, so nothing else is configured here. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration"
            })
    @Import({
        WebPlatform.class,
        SecurityPlatform.class,
        GrpcPlatform.class,
        ApiDocument.class,
        CommandRest.class,
        QueryRest.class,
        QueryRpc.class,
        WebhookRest.class,
        CsvRest.class,
        CutoverRest.class,
        ReconciliationRest.class,
        AlertRest.class,
        MetricsEndpoint.class
    })
    static class Surface {}

    /**
     * Starts serving.
     *
     * @param beside endpoints of others, served behind the same doors
     */
    public static WebServer start(Node node, ApiKeys keys, Listening where, Class<?>... beside) {
        return start(node, node.gateway(), keys, where, beside);
    }

    /**
     * The same, with something in front of the node's gateway.
     *
     * @param gateway through which requests and files reach the ledger
     */
    public static WebServer start(
            Node node, CommandGateway gateway, ApiKeys keys, Listening where) {
        return start(node, gateway, keys, where, new Class<?>[0]);
    }

    private static WebServer start(
            Node node, CommandGateway gateway, ApiKeys keys, Listening where, Class<?>... beside) {
        SpringApplication application = new SpringApplication(Surface.class);
        application.addPrimarySources(List.of(beside));
        // Requests run on threads of their own. A virtual one that waits for a class to be set up
        // keeps its carrier, of which two cores have two, and after a start all requests come at
        // once.
        application.setDefaultProperties(
                Map.of(
                        "server.address",
                        where.address(),
                        "server.port",
                        where.port(),
                        "spring.grpc.server.address",
                        where.address(),
                        "spring.grpc.server.port",
                        where.grpcPort(),
                        // A mail server that hangs is one that is away.
                        "spring.mail.properties[mail.smtp.connectiontimeout]",
                        "10000",
                        "spring.mail.properties[mail.smtp.timeout]",
                        "10000",
                        "spring.mail.properties[mail.smtp.writetimeout]",
                        "10000",
                        "server.shutdown",
                        "graceful",
                        "spring.main.banner-mode",
                        "off"));
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                started -> {
                    GenericApplicationContext beans = (GenericApplicationContext) started;
                    beans.registerBean(CommandGateway.class, () -> gateway);
                    beans.registerBean(DSLContext.class, node::questions);
                    beans.registerBean(
                            KnownItems.class, () -> new ItemsOfTheMaster(node.questions()));
                    beans.registerBean(
                            KnownAliases.class, () -> new AliasesOfTheMaster(node.questions()));
                    beans.registerBean(
                            KnownSuppliers.class, () -> new SuppliersOfPurchases(node.questions()));
                    beans.registerBean(SentKits.class, () -> new KitsOfOrders(node.questions()));
                    beans.registerBean(NumbersAgain.class, node::numbersAgain);
                    beans.registerBean(ExplainedNumbers.class, node::explained);
                    beans.registerBean(KeptCheckouts.class, node::checkouts);
                    beans.registerBean(KnownThings.class, node::known);
                    beans.registerBean(BookedCommands.class, node::reader);
                    beans.registerBean(Settlement.class, node::rest);
                    beans.registerBean(ApiKeys.class, () -> keys);
                    beans.registerBean(PrometheusMeterRegistry.class, node::meters);
                    beans.registerBean(
                            OpenPaths.class, () -> new OpenPaths(Set.of("/", "/openapi.json")));
                });
        return new WebServer(application.run());
    }

    /** The port it listens on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The port it listens on for gRPC. */
    public int grpcPort() {
        return context.getBean(GrpcServerLifecycle.class).getPort();
    }

    /** Answers what was asked, and stops listening. */
    @Override
    public void close() {
        context.close();
    }
}
