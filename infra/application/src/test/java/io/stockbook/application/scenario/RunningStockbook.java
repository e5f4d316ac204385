package io.stockbook.application.scenario;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.application.web.WebServer;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.schema.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program on a database of its own, with one operator who may do everything. */
final class RunningStockbook implements AutoCloseable {

    static final String KEY = "the-key-of-the-test-operator";

    private static final Set<String> EVERYTHING =
            Set.of(
                    "stock:write",
                    "order:write",
                    "master:write",
                    "exception:write",
                    "ats:read",
                    "stock:read",
                    "order:read",
                    "master:read",
                    "exception:read",
                    "ledger:read");

    private final TestDatabase database;
    private Node node;
    private WebServer server;

    private RunningStockbook(TestDatabase database) {
        this.database = database;
        this.node = Node.start(storage(database));
        this.server = serve(node);
    }

    static RunningStockbook fresh() {
        return new RunningStockbook(TestDatabase.fresh());
    }

    /** The same database, after the process ended and another began. */
    void restart() {
        server.close();
        node.close();
        node = Node.start(storage(database));
        server = serve(node);
    }

    Node node() {
        return node;
    }

    TestDatabase database() {
        return database;
    }

    Http operator() {
        return new Http("http://127.0.0.1:" + server.port(), KEY);
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

    private static WebServer serve(Node node) {
        return WebServer.start(
                node,
                new ConfiguredApiKeys(List.of(ApiKey.ofText("operator", KEY, EVERYTHING))),
                "127.0.0.1",
                0);
    }

    @Override
    public void close() {
        server.close();
        node.close();
        database.close();
    }
}
