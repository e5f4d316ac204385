package io.stockbook.application;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.application.verify.Verification;
import io.stockbook.application.web.DemoKeys;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import io.stockbook.connectors.sending.ConsoleProgress;
import io.stockbook.connectors.simulation.Simulation;
import io.stockbook.connectors.simulation.SimulationSize;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: a simulated retailer's thirty days, then the server, on loopback only. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "A simulated retailer, then the server with URLs to try.")
final class DemoCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    @Mixin private DataDirectory data = new DataDirectory();

    @Option(names = "--once", description = "End after loading, with one line of JSON.")
    private boolean once;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (${DEFAULT-VALUE}).")
    private int port;

    @Mixin private GrpcPort grpc = new GrpcPort();

    @Override
    public Integer call() throws InterruptedException {
        // Who loads only needs no port.
        Listening where = once ? new Listening(LOOPBACK, 0, 0) : grpc.beside(LOOPBACK, port);
        long started = System.nanoTime();
        Storage storage = Storage.open(data.path(), System.getenv());
        Node node = Node.start(storage);
        load(node);
        if (once) {
            try (node) {
                return summary(node, storage, started);
            }
        }
        WebServer server = WebServer.start(node, DemoKeys.all(), where);
        System.out.println(DemoPage.text(server.port(), server.grpcPort(), DemoKeys.OPERATOR));
        UntilStopped.run(server, node);
        return 0;
    }

    private static void load(Node node) throws InterruptedException {
        new Simulation(
                        SimulationSize.DEMO,
                        node.gateway(),
                        node.rest(),
                        ConsoleProgress.on(System.err))
                .run();
        if (!node.rest().await(LONGEST_REST)) {
            throw new IllegalStateException(
                    "the views have not caught up after " + LONGEST_REST.toMinutes() + " minutes");
        }
    }

    private static int summary(Node node, Storage storage, long started) {
        LedgerReader reader = new LedgerReader(storage.reading(), EventCatalog.current());
        boolean holds = new Verification(storage.reading(), reader::after, System.err).run();
        DSLContext questions = node.questions();
        System.out.printf(
                "{\"events\":%d,\"orders\":%d,\"atsRows\":%d,\"invariants\":\"%s\",\"seconds\":%.1f}%n",
                node.reader().lastPosition(),
                count(questions, "read.orders_header"),
                count(questions, "read.availability_ats"),
                holds ? "hold" : "broken",
                (System.nanoTime() - started) / 1e9);
        return holds ? 0 : 1;
    }

    private static long count(DSLContext questions, String table) {
        return questions
                .resultQuery("SELECT count(*) FROM " + table)
                .fetchSingle()
                .get(0, long.class);
    }
}
