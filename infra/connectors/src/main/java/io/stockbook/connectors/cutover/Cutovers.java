package io.stockbook.connectors.cutover;

import static java.util.stream.Collectors.joining;

import io.stockbook.connectors.sending.Retries;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.CutoverCommand.BeginCutover;
import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Takes the files of a cutover, says what would become of them, and has them booked. */
final class Cutovers {

    private final CommandGateway gateway;
    private final KnownThings ledger;
    private final CutoverFiles files;
    private final CutoverRuns runs;

    Cutovers(CommandGateway gateway, KnownThings ledger, CutoverFiles files, CutoverRuns runs) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.files = files;
        this.runs = runs;
    }

    /** Keeps a file whose rows can all be read, until the cutover has begun. */
    CutoverReport put(CutoverId cutover, CutoverPart part, ReceivedFile file) {
        List<PartMistake> mistakes = new ArrayList<>();
        OldBooks books = OldBooks.read(each -> each == part ? file.open() : null, mistakes);
        if (mistakes.isEmpty()) {
            long rows = books.rows().getOrDefault(part, 0L);
            files.alone(cutover, () -> keep(cutover, part, file, rows));
        }
        return new CutoverReport(
                mistakes.isEmpty(),
                OldTotals.of(books).totals(),
                List.of(),
                mistakes.size(),
                mistakes);
    }

    /** Nobody else begins it meanwhile. */
    private long keep(CutoverId cutover, CutoverPart part, ReceivedFile file, long rows) {
        if (begun(cutover)) {
            throw wrongState(
                    "Cutover %s has begun, and its files are fixed.".formatted(cutover.number()));
        }
        files.put(cutover, part, file.path(), file.sha256(), rows);
        return rows;
    }

    /** Says what would be booked, and books nothing. */
    CutoverReport check(CutoverId cutover, ControlTotals stated) {
        List<PartMistake> mistakes = new ArrayList<>();
        OldBooks books = OldBooks.read(part -> files.open(cutover, part), mistakes);
        return report(cutover, stated, books, mistakes);
    }

    private CutoverReport report(
            CutoverId cutover, ControlTotals stated, OldBooks books, List<PartMistake> mistakes) {
        if (mistakes.isEmpty()) {
            new BooksCheck(books, mistakes).run();
            mistakes.addAll(new LedgerCheck(cutover.owner(), ledger).of(books, begun(cutover)));
            documents(cutover, books, mistakes);
        }
        ControlTotals read = OldTotals.of(books);
        List<String> differences =
                stated.differences(read).stream()
                        .map(difference -> difference.sentence("the rows"))
                        .toList();
        return new CutoverReport(
                mistakes.isEmpty() && differences.isEmpty(),
                read.totals(),
                differences,
                mistakes.size(),
                mistakes);
    }

    /** Rows that do not make a document together are found by making it. */
    private static void documents(CutoverId cutover, OldBooks books, List<PartMistake> mistakes) {
        if (!mistakes.isEmpty()) {
            return;
        }
        CutoverPlan plan = new CutoverPlan(cutover, books);
        Map<CutoverPart, Supplier<List<Step>>> documents =
                Map.of(
                        CutoverPart.PURCHASE_ORDERS, plan::purchaseOrders,
                        CutoverPart.TRANSFERS, plan::transfers,
                        CutoverPart.ORDERS, plan::orders);
        documents.forEach(
                (part, made) -> {
                    try {
                        var _ = made.get();
                    } catch (CsvMistake mistake) {
                        mistakes.add(PartMistake.of(part, mistake));
                    } catch (IllegalArgumentException mistake) {
                        String sentence = String.valueOf(mistake.getMessage());
                        mistakes.add(PartMistake.of(part, 1, "INVALID_ROW", sentence));
                    }
                });
    }

    /** Begins to book, or goes on with it; nothing is booked unless all of it agrees. */
    CutoverReport start(CutoverCall call, ControlTotals stated) {
        CutoverId cutover = call.cutover();
        List<CutoverFile> read = files.digests(cutover);
        List<PartMistake> mistakes = new ArrayList<>();
        OldBooks books = OldBooks.read(part -> files.open(cutover, part), mistakes);
        CutoverReport report = report(cutover, stated, books, mistakes);
        if (report.mistakeCount() == 0) {
            ControlTotals found = OldTotals.of(books);
            Answer answer = files.alone(cutover, () -> begin(call, stated, found, read));
            if (answer instanceof Answer.Refused(var _, var _, var refusal, var _)) {
                throw refused(
                        HttpStatus.CONFLICT, refusal.code().name(), refusal.sentence());
            }
            run(call, books);
        }
        return report;
    }

    /** With the files that were read, and no others. */
    private Answer begin(
            CutoverCall call, ControlTotals stated, ControlTotals found, List<CutoverFile> read) {
        CutoverId cutover = call.cutover();
        if (!files.digests(cutover).equals(read)) {
            throw wrongState(
                    "A file of cutover %s came while it was read. Start it again."
                            .formatted(cutover.number()));
        }
        String words =
                "begin %s for %s out of %s"
                        .formatted(
                                PartSums.words(stated),
                                PartSums.words(found),
                                read.stream()
                                        .map(file -> file.part() + " " + file.sha256())
                                        .collect(joining(", ")));
        BeginCutover begin =
                new BeginCutover(
                        cutover, stated, found, read, Evidence.of("cutover " + cutover.number()));
        CommandId id = CommandId.ofDocument(cutover).derived(words);
        return Retries.USUAL.send(gateway, Submission.of(id, call.actor(), begin)).join();
    }

    private void run(CutoverCall call, OldBooks books) {
        try {
            runs.start(call, new CutoverPlan(call.cutover(), books));
        } catch (AnotherCutover another) {
            throw wrongState(
                    "Another cutover of %s has begun and is not finished."
                            .formatted(call.cutover().owner()));
        }
    }

    private boolean begun(CutoverId cutover) {
        return !ledger.known(Set.of(cutover)).isEmpty();
    }

    private static ProblemException wrongState(String sentence) {
        return refused(HttpStatus.CONFLICT, "WRONG_STATE", sentence);
    }

    private static ProblemException refused(HttpStatus status, String code, String sentence) {
        return new ProblemException(Problem.of(status, code, sentence));
    }
}
