package io.stockbook.benchmarks.availability;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.orders.Shop;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Submission;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.queryapi.rest.QueryScopes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** A node with both doors, one warehouse and one channel that sells from it. */
final class ShopNode implements AutoCloseable {

    static final String KEY = "a-key-of-the-benchmark";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BenchDatabase database;
    private final Node node;
    private final WebServer server;

    ShopNode(BenchDatabase database, int skus, long unitsOfEach)
            throws SQLException, InterruptedException, TimeoutException {
        this.database = database;
        node = Node.start(storage());
        server =
                WebServer.start(
                        node,
                        new ConfiguredApiKeys(
                                List.of(ApiKey.ofText("bench", KEY, Set.of(QueryScopes.ATS_READ)))),
                        new Listening("127.0.0.1", 0, 0),
                        BareSelect.class);
        CompletableFuture.allOf(
                        Shop.opening(skus, unitsOfEach)
                                .map(this::taken)
                                .toArray(CompletableFuture[]::new))
                .join();
        rest();
    }

    /** The database as {@code serve} opens it. */
    Storage storage() throws SQLException {
        return Storage.open(Path.of(""), database.environment());
    }

    Node node() {
        return node;
    }

    /** A request to the door of REST. */
    HttpRequest get(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
                .header("Authorization", "Bearer " + KEY)
                .build();
    }

    int grpcPort() {
        return server.grpcPort();
    }

    /** Waits until every view has everything. */
    void rest() throws InterruptedException, TimeoutException {
        if (!node.rest().await(PATIENCE)) {
            throw new TimeoutException("the views are behind");
        }
    }

    private CompletableFuture<Void> taken(Submission submission) {
        return node.gateway()
                .send(submission)
                .thenAccept(
                        answer -> {
                            if (!(answer instanceof Answer.Accepted)) {
                                throw new IllegalStateException(submission + ": " + answer);
                            }
                        });
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
