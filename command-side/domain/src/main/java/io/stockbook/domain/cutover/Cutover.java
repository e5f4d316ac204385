package io.stockbook.domain.cutover;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.TOTALS_DIFFER;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.ControlTotals.Difference;
import io.stockbook.messages.cutover.CutoverCommand;
import io.stockbook.messages.cutover.CutoverCommand.BeginCutover;
import io.stockbook.messages.cutover.CutoverCommand.FinishCutover;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.cutover.CutoverEvent.CutoverBegun;
import io.stockbook.messages.cutover.CutoverEvent.CutoverFinished;
import io.stockbook.messages.cutover.CutoverFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One move from an older system into the ledger.
 *
 * @param totals on which both systems agreed, or null until they have
 * @param files in which its rows stand, or null when nobody said
 * @param finished whether all of it is booked
 */
public record Cutover(
        @Nullable ControlTotals totals, @Nullable List<CutoverFile> files, boolean finished)
        implements Decider<CutoverCommand, CutoverEvent, Cutover> {

    /** Where a cutover stands. */
    public enum Stage {
        PLANNED,
        BEGUN,
        FINISHED
    }

    /** The cutover of which nothing is booked. */
    public static final Cutover PLANNED = new Cutover(null, null, false);

    @Override
    public Decision<CutoverEvent> decide(CutoverCommand command) {
        return switch (command) {
            case BeginCutover asked -> begin(asked);
            case FinishCutover told -> finish(told);
        };
    }

    private Decision<CutoverEvent> begin(BeginCutover asked) {
        List<Difference> differences = asked.stated().differences(asked.read());
        if (!differences.isEmpty()) {
            return Decision.refused(differ(differences, "the rows"));
        }
        if (totals == null) {
            return Decision.accepted(
                    new CutoverBegun(asked.stated(), asked.files(), asked.evidence()));
        }
        String other = other(asked);
        return other == null
                ? Decision.unchanged()
                : Decision.refused(
                        ALREADY_EXISTS,
                        "cutover %s has begun already, with other %s"
                                .formatted(asked.cutover(), other));
    }

    /** What is not as it has begun with, or null. */
    private @Nullable String other(BeginCutover asked) {
        if (!asked.stated().equals(totals)) {
            return "totals";
        }
        if (files == null || files.equals(asked.files())) {
            return null;
        }
        Set<CutoverFile> common = new HashSet<>(files);
        common.retainAll(asked.files());
        return Stream.concat(files.stream(), asked.files().stream())
                .filter(file -> !common.contains(file))
                .map(CutoverFile::part)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "files: ", ""));
    }

    private Decision<CutoverEvent> finish(FinishCutover told) {
        if (totals == null || finished) {
            return Decision.refused(
                    WRONG_STATE, "cutover %s is %s, not begun".formatted(told.cutover(), stage()));
        }
        List<Difference> differences = totals.differences(told.booked());
        return differences.isEmpty()
                ? Decision.accepted(new CutoverFinished(told.booked()))
                : Decision.refused(differ(differences, "the bookings"));
    }

    /** Names every total that differs; the numbers are those of the first. */
    private static Refusal differ(List<Difference> differences, String found) {
        Difference first = differences.getFirst();
        return Refusal.of(
                        TOTALS_DIFFER,
                        differences.stream()
                                .map(difference -> difference.sentence(found))
                                .collect(Collectors.joining("; ")))
                .with("statedUnits", first.stated().units())
                .with("foundUnits", first.found().units());
    }

    /** Where it stands. */
    public Stage stage() {
        return finished ? Stage.FINISHED : totals == null ? Stage.PLANNED : Stage.BEGUN;
    }

    @Override
    public Cutover evolve(CutoverEvent event) {
        return switch (event) {
            case CutoverBegun begun -> new Cutover(begun.totals(), begun.files(), false);
            case CutoverFinished _ -> new Cutover(totals, files, true);
        };
    }
}
