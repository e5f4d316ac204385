package io.stockbook.application.scenario;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.application.web.DemoKeys;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.schema.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The program on a database of its own, with the keys of the demonstration. */
public final class RunningStockbook implements AutoCloseable {

    static {
        // Receivers of webhooks listen on this machine in tests.
        System.setProperty("stockbook.webhooks.loopback", "true");
    }

    private final TestDatabase database;
    private final UnaryOperator<CommandGateway> road;
    private Node node;
    private WebServer server;

    private RunningStockbook(TestDatabase database, UnaryOperator<CommandGateway> road) {
        this.database = database;
        this.road = road;
        this.node = Node.start(storage(database));
        this.server = serve(node);
    }

    /** On an empty database. */
    public static RunningStockbook fresh() {
        return behind(UnaryOperator.identity());
    }

    /** On an empty database, at the end of a road that its requests and files have to take. */
    static RunningStockbook behind(UnaryOperator<CommandGateway> road) {
        return new RunningStockbook(TestDatabase.fresh(), road);
    }

    /** The same database, after the process ended and another began. */
    void restart() {
        server.close();
        node.close();
        node = Node.start(storage(database));
        server = serve(node);
    }

    /** The node itself. */
    public Node node() {
        return node;
    }

    /** Its database. */
    public TestDatabase database() {
        return database;
    }

    /** Somebody who may do everything. */
    public Http operator() {
        return with(DemoKeys.OPERATOR);
    }

    Http with(String key) {
        return new Http("http://127.0.0.1:" + port(), key);
    }

    int port() {
        return server.port();
    }

    int grpcPort() {
        return server.grpcPort();
    }

    static Storage storage(TestDatabase database) {
        DatabaseLogin owner = database.owner();
        DatabaseLogin application = database.application();
        return Storage.open(
                Path.of("unused"),
                Map.of(
                        "STOCKBOOK_DB_URL", application.url(),
                        "STOCKBOOK_DB_OWNER_USER", owner.user(),
                        "STOCKBOOK_DB_OWNER_PASSWORD", owner.password(),
                        "STOCKBOOK_DB_USER", application.user(),
                        "STOCKBOOK_DB_PASSWORD", application.password()));
    }

    private WebServer serve(Node started) {
        return WebServer.start(
                started,
                road.apply(started.gateway()),
                DemoKeys.all(),
                new Listening("127.0.0.1", 0, 0));
    }

    @Override
    public void close() {
        server.close();
        node.close();
        database.close();
    }
}
