package io.stockbook.application;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.connectors.onlineretail.ImportReport;
import io.stockbook.connectors.onlineretail.OnlineRetailImport;
import io.stockbook.connectors.sending.ConsoleProgress;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.messages.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import online-retail FILE}: a year of a retailer's order lines. */
@Command(
        name = "online-retail",
        mixinStandardHelpOptions = true,
        description = "A year of order lines; a second or resumed import changes nothing.")
final class OnlineRetailCommand implements Callable<Integer> {

    private static final Duration VIEWS_CATCH_UP = Duration.ofMinutes(30);

    @Mixin private DataDirectory data = new DataDirectory();

    @Parameters(paramLabel = "FILE", description = "The file, gzipped CSV.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "End with the report as one line of JSON.")
    private boolean json;

    @Option(
            names = "--totals",
            paramLabel = "FILE",
            description = "Write the ledger's totals per stock code there, as CSV.")
    private @Nullable Path totals;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw new UsageMistake("there is no readable file " + file);
        }
        long started = System.nanoTime();
        try (Node node = Node.start(Storage.open(data.path(), System.getenv()))) {
            Progress progress = ConsoleProgress.on(System.err);
            new OnlineRetailImport(node.gateway(), node.rest(), progress).run(file);
            if (!node.rest().await(VIEWS_CATCH_UP)) {
                System.err.println("The views are behind; they go on when the server runs.");
            }
            try (Stream<RecordedEvent> events = node.reader().after(0)) {
                Duration took = Duration.ofNanos(System.nanoTime() - started);
                return report(ImportReport.of(file, events.iterator(), took));
            }
        }
    }

    private int report(ImportReport report) throws IOException {
        if (totals != null) {
            report.writeTotals(totals);
        }
        System.out.println(report.text());
        if (json) {
            System.out.println(report.json());
        }
        return report.holds() ? 0 : 1;
    }
}
