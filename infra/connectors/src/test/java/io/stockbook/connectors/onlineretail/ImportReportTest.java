package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportReportTest {

    private static final Path SCRIPT = Path.of("../../docs/reference/online-retail-totals.awk");

    @TempDir private Path folder;
    private final List<RecordedEvent> events = new ArrayList<>();

    @BeforeEach
    void importTheSmallFile() throws IOException {
        TinyLedger ledger = new TinyLedger();
        Planner planner = new Planner();
        var actor = Actor.machine("online-retail");
        List<Step> steps = new ArrayList<>(Retailer.opening());
        Rows.read(file()).forEach(row -> planner.take(row).forEach(steps::addAll));
        planner.finish().forEach(steps::addAll);
        steps.forEach(step -> ledger.answer(Submission.of(step.id(), actor, step.command())));
        events.addAll(ledger.events());
    }

    private Path file() throws IOException {
        return Rows.gzipped(folder, Rows.SMALL);
    }

    private ImportReport report() throws IOException {
        return ImportReport.of(file(), events.iterator(), Duration.ofSeconds(9));
    }

    private void forget(Predicate<Event> which) {
        RecordedEvent found =
                events.stream().filter(e -> which.test(e.event())).findFirst().orElseThrow();
        events.remove(found);
    }

    private void add(String stream, StockEvent event) {
        RecordedEvent last = events.getLast();
        events.add(
                new RecordedEvent(
                        last.position() + 1,
                        stream,
                        99,
                        last.recordedAt(),
                        event,
                        last.provenance()));
    }

    @Test
    void it_tells_rows_events_orders_units_and_codes() throws IOException {
        assertThat(report().holds()).isTrue();
        assertThat(report().text())
                .containsPattern("shipped +14 +14")
                .containsPattern("non-stock +5 +5")
                .containsPattern("all +27 +27")
                .containsPattern("StockShipped +14")
                .containsPattern("OrderPlaced +13")
                .containsPattern("CLOSED +13")
                .containsPattern("- shipped +892")
                .containsPattern("different from the file +0")
                .contains("9.0 s, 3 rows/s");
    }

    @Test
    void a_shipment_that_is_missing_is_a_row_and_a_code_that_differ() throws IOException {
        forget(event -> event instanceof StockEvent.StockShipped);
        assertThat(report().holds()).isFalse();
        assertThat(report().allRows()).isEqualTo(26);
        assertThat(report().different()).containsExactly("MUG");
        assertThat(report().json()).contains("\"rows\":26,").contains("\"codesDifferent\":1,");
        assertThat(report().text()).contains("MUG: ledger Totals[shipped=307").contains("file Tot");
    }

    @Test
    void a_line_counts_as_a_row_only_when_all_its_units_shipped() throws IOException {
        StockEvent.StockShipped first =
                (StockEvent.StockShipped)
                        events.stream()
                                .map(RecordedEvent::event)
                                .filter(StockEvent.StockShipped.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        forget(first::equals);
        Demand demand = first.demand();
        String stream = Retailer.home("MUG", Retailer.UK).key();
        add(
                stream,
                new StockEvent.StockShipped(
                        first.allocation(), demand, 5, null, null, Evidence.NONE));
        assertThat(report().rowsOf(RowClass.SHIPPED)).isEqualTo(13);
        add(
                stream,
                new StockEvent.StockShipped(
                        first.allocation(), demand, 1, null, null, Evidence.NONE));
        assertThat(report().rowsOf(RowClass.SHIPPED)).isEqualTo(14);
        assertThat(report().holds()).isTrue();
    }

    @Test
    void stock_that_left_another_way_does_not_balance() throws IOException {
        add(
                Retailer.home("BOWL", Retailer.UK).key(),
                new StockEvent.StockScrapped(
                        Status.AVAILABLE, 1, ReasonCode.DAMAGE, null, Evidence.NONE));
        assertThat(report().different()).isEmpty();
        assertThat(report().unbalanced()).containsExactly("BOWL");
        assertThat(report().holds()).isFalse();
    }

    @Test
    void what_happens_to_other_owners_is_not_its_business() throws IOException {
        String before = report().text();
        add(
                "house/MUG@LON",
                new StockEvent.StockAdjusted(
                        Status.AVAILABLE,
                        7,
                        ReasonCode.UNRECORDED_STOCK,
                        null,
                        null,
                        Evidence.NONE));
        assertThat(report().text()).isEqualTo(before);
    }

    @Test
    void its_totals_are_those_of_the_check_from_outside() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/awk")), "there is an awk");
        Path totals = folder.resolve("totals.csv");
        report().writeTotals(totals);
        Path plain = Files.writeString(folder.resolve("rows.csv"), Rows.SMALL);
        Path outside = folder.resolve("outside.csv");
        Process awk =
                new ProcessBuilder("/usr/bin/awk", "-f", SCRIPT.toString(), plain.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(outside.toFile())
                        .start();
        assertThat(awk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(awk.exitValue()).isZero();
        assertThat(totals).hasSameTextualContentAs(outside);
        assertThat(totals).content().endsWith("all,892,14,8,57\n");
    }
}
