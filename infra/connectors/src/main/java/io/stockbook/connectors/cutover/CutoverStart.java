package io.stockbook.connectors.cutover;

import static java.util.stream.Collectors.joining;

import io.stockbook.connectors.cutover.CutoverProgressRows.Claim;
import io.stockbook.connectors.sending.Retries;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.CutoverCommand.BeginCutover;
import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.id.CutoverId;
import java.util.List;
import java.util.Optional;

/** Has the files of a cutover booked, if all of it agrees. */
final class CutoverStart {

    private final CommandGateway gateway;
    private final CutoverCheck check;
    private final CutoverFiles files;
    private final CutoverRuns runs;
    private final ReadingTurn turn;

    CutoverStart(
            CommandGateway gateway,
            CutoverCheck check,
            CutoverFiles files,
            CutoverRuns runs,
            ReadingTurn turn) {
        this.gateway = gateway;
        this.check = check;
        this.files = files;
        this.runs = runs;
        this.turn = turn;
    }

    /** Begins to book, or goes on with it; nothing is booked unless all of it agrees. */
    CutoverReport start(CutoverCall call, ControlTotals stated) {
        return runs.isFinished(call.cutover())
                ? startedBefore(call, stated)
                : turn.take(() -> read(call, stated));
    }

    /** Of what is finished only the totals can be told again; its files are gone. */
    private CutoverReport startedBefore(CutoverCall call, ControlTotals stated) {
        begin(call, stated, stated, files.digests(call.cutover()));
        files.forget(call.cutover());
        return CutoverReport.of(stated, List.of(), new PartMistakes());
    }

    private CutoverReport read(CutoverCall call, ControlTotals stated) {
        CutoverId cutover = call.cutover();
        List<CutoverFile> read = files.digests(cutover);
        PartMistakes mistakes = new PartMistakes();
        OldBooks books = OldBooks.read(part -> files.open(cutover, part), mistakes);
        CutoverReport report = check.report(cutover, stated, books, mistakes);
        if (mistakes.isEmpty()) {
            CutoverPlan plan = new CutoverPlan(cutover, books);
            Optional<Claim> claim = claim(cutover, plan);
            try {
                begin(call, stated, new ControlTotals(report.read()), read);
            } catch (RuntimeException refused) {
                claim.ifPresent(it -> runs.withdraw(it, String.valueOf(refused.getMessage())));
                throw refused;
            }
            claim.ifPresent(it -> runs.start(call, plan, it));
        }
        return report;
    }

    /** With the files that were read, and no others. */
    private void begin(
            CutoverCall call, ControlTotals stated, ControlTotals found, List<CutoverFile> read) {
        Answer answer =
                files.alone(
                        call.cutover(),
                        own -> {
                            if (!own.digests(call.cutover()).equals(read)) {
                                throw Conflict.wrongState(
                                        "A file of cutover %s came while it was read. Start it again."
                                                .formatted(call.cutover().number()));
                            }
                            return ask(call, stated, found, read);
                        });
        if (answer instanceof Answer.Refused refused) {
            throw Conflict.of(refused.refusal().code().name(), refused.refusal().sentence());
        }
    }

    private Answer ask(
            CutoverCall call, ControlTotals stated, ControlTotals found, List<CutoverFile> read) {
        String words =
                "begin %s for %s out of %s"
                        .formatted(
                                PartSums.words(stated),
                                PartSums.words(found),
                                read.stream()
                                        .map(file -> file.part() + " " + file.sha256())
                                        .collect(joining(", ")));
        CutoverId cutover = call.cutover();
        BeginCutover begin =
                new BeginCutover(
                        cutover, stated, found, read, Evidence.of("cutover " + cutover.number()));
        CommandId id = CommandId.ofDocument(cutover).derived(words);
        return Retries.USUAL.send(gateway, Submission.of(id, call.actor(), begin)).join();
    }

    /** Before it begins: what cannot be booked now keeps its files open. */
    private Optional<Claim> claim(CutoverId cutover, CutoverPlan plan) {
        try {
            return runs.claim(cutover, plan);
        } catch (AnotherCutover another) {
            throw Conflict.wrongState(
                    "Another cutover of %s is being booked.".formatted(cutover.owner()));
        }
    }
}
