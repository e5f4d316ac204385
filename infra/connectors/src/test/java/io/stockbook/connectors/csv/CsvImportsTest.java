package io.stockbook.connectors.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.connectors.sending.Retries;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import io.stockbook.platform.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CsvImportsTest {

    private static final int ROWS = 20_000;

    /** Rows that are held against the ledger at once, or sent at once, and some on their way. */
    private static final long FEW = 2_000;

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong readWhenAsked = new AtomicLong(-1);
    private final AtomicLong readWhenSent = new AtomicLong(-1);

    @Test
    void aLongFileIsReadRowByRow() throws Exception {
        String file =
                IntStream.range(0, ROWS)
                        .mapToObj("T-%05d,A thing\n"::formatted)
                        .collect(Collectors.joining("", "sku,name\n", ""));
        ImportReport report =
                new CsvImports(new Ledger(), new Ledger())
                        .run(
                                new CountedRows(),
                                new ImportRequest(
                                        OwnerId.HOUSE,
                                        Actor.machine("tester"),
                                        "long",
                                        false,
                                        ImportMode.ALL_OR_NOTHING),
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.taken()).isEqualTo(ROWS);
        assertThat(read).as("once to check and once to send").hasValue(2 * ROWS);
        assertThat(readWhenAsked.get()).isBetween(1L, FEW);
        assertThat(readWhenSent.get() - ROWS).isBetween(1L, FEW);
    }

    @Test
    void aRowThatIsNeverAnsweredKeepsNoOtherFromBeingSent() throws Exception {
        ImportReport report = imported(20, command -> command.target().key().contains("T-00007"));

        assertThat(report.taken()).isEqualTo(19);
        assertThat(report.mistakes())
                .extracting(RowMistake::row, RowMistake::code)
                .containsExactly(tuple(9L, RowMistake.NOT_ANSWERED));
    }

    @Test
    void aLedgerThatAnswersNothingIsAway() {
        assertThatThrownBy(() -> imported(20, _ -> true)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> imported(1, _ -> true)).isInstanceOf(ProblemException.class);
    }

    private static ImportReport imported(int rows, Predicate<Command> fails) throws Exception {
        CommandGateway ledger =
                submission ->
                        fails.test(submission.command())
                                ? CompletableFuture.failedFuture(
                                        new IllegalStateException("broken"))
                                : CompletableFuture.completedFuture(
                                        new Answer.Accepted(
                                                submission.command().target().key(),
                                                1,
                                                1,
                                                Instant.EPOCH,
                                                false));
        String file =
                IntStream.range(0, rows)
                        .mapToObj("T-%05d,A thing\n"::formatted)
                        .collect(Collectors.joining("", "sku,name\n", ""));
        return new CsvImports(
                        ledger,
                        new CsvImportsTest().new Ledger(),
                        new Retries(2, Duration.ofMillis(1)))
                .run(
                        new CatalogTable(),
                        new ImportRequest(
                                OwnerId.HOUSE,
                                Actor.machine("tester"),
                                "broken",
                                false,
                                ImportMode.GOOD_ROWS),
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** The catalog, whose rows are counted as they are read. */
    private final class CountedRows implements ImportedTable<CatalogTable.Line> {

        private final CatalogTable catalog = new CatalogTable();

        @Override
        public CsvTable table() {
            return catalog.table();
        }

        @Override
        public CatalogTable.Line line(CsvRow row) {
            read.incrementAndGet();
            return catalog.line(row);
        }

        @Override
        public String document(CsvRow row) {
            return catalog.document(row);
        }

        @Override
        public int mostLines() {
            return catalog.mostLines();
        }

        @Override
        public Entry entry(ImportRequest request, List<CatalogTable.Line> lines) {
            return catalog.entry(request, lines);
        }
    }

    /** Takes everything, and remembers how much was read when it first heard of it. */
    private final class Ledger implements CommandGateway, KnownThings {

        @Override
        public CompletableFuture<Answer> send(Submission submission) {
            readWhenSent.compareAndSet(-1, read.get());
            return CompletableFuture.completedFuture(
                    new Answer.Accepted(
                            submission.command().target().key(), 1, 1, Instant.EPOCH, false));
        }

        @Override
        public Set<AggregateId> known(Collection<? extends AggregateId> things) {
            readWhenAsked.compareAndSet(-1, read.get());
            return Set.of();
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
        public @Nullable LocationId placeOf(CountId count) {
            return null;
        }

        @Override
        public List<Sku> calledLike(OwnerId owner, Sku sku) {
            return List.of();
        }

        @Override
        public Set<LocationId> external(Collection<LocationId> locations) {
            return Set.of();
        }
    }
}
