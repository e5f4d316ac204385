package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.node.Node;
import io.stockbook.connectors.onlineretail.ImportReport;
import io.stockbook.connectors.onlineretail.OnlineRetailImport;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.messages.RecordedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rows of every kind go in; the ledger accounts for each, however often they are sent. */
final class ImportTest {

    private static final String ROWS =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            900001,10001,BLUE MUG,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
            900001,10001,BLUE MUG,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
            900001,10002,"PLATE, LARGE",300,2010-12-01 08:26:00,0.85,17850,United Kingdom
            900001,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850,United Kingdom
            900002,10001,BLUE MUG,4,2010-12-01 09:00:00,0,12583,France
            C900003,10001,BLUE MUG,-2,2010-12-02 10:00:00,2.55,17850,United Kingdom
            900004,10002,damages,-7,2010-12-03 11:00:00,0,,United Kingdom
            900005,10001,found,3,2010-12-03 12:00:00,0,,United Kingdom
            A900006,B,Adjust bad debt,1,2010-12-04 12:00:00,-11062.06,,United Kingdom
            """;

    @TempDir Path directory;

    @Test
    void each_row_is_booked_as_what_it_is_and_only_once() throws Exception {
        Path file = written();
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            ImportReport first = imported(stockbook.node(), file);
            assertThat(first.holds()).as(first.text()).isTrue();
            assertThat(first.json())
                    .contains(
                            "\"rows\":9,\"shipped\":316,\"returned\":2,\"lost\":7,\"found\":3,"
                                    + "\"nonStock\":2,\"codesCompared\":2,\"codesDifferent\":0");
            long position = stockbook.node().reader().lastPosition();

            // A second import, in a process that knows nothing of the first, changes nothing.
            stockbook.restart();
            ImportReport second = imported(stockbook.node(), file);
            assertThat(stockbook.node().reader().lastPosition()).isEqualTo(position);
            assertThat(second.eventsByType()).isEqualTo(first.eventsByType());
            assertThat(second.items()).isEqualTo(first.items());
            assertThat(second.ordersByState()).isEqualTo(first.ordersByState());
        }
    }

    private Path written() throws IOException {
        Path file = directory.resolve("rows.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static ImportReport imported(Node node, Path file) throws Exception {
        new OnlineRetailImport(node.gateway(), node.rest(), new Unseen()).run(file);
        assertThat(node.rest().await(Duration.ofSeconds(30))).isTrue();
        try (Stream<RecordedEvent> events = node.reader().after(0)) {
            return ImportReport.of(file, events.iterator(), Duration.ofSeconds(1));
        }
    }

    private record Unseen() implements Progress {
        @Override
        public void at(Standing standing) {}

        @Override
        public void done(Standing standing) {}
    }
}
