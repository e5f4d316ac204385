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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One move from an older system into the ledger.
 *
 * @param totals on which both systems agreed, or null until they have
 * @param finished whether all of it is booked
 */
public record Cutover(@Nullable ControlTotals totals, boolean finished)
        implements Decider<CutoverCommand, CutoverEvent, Cutover> {

    /** Where a cutover stands. */
    public enum Stage {
        PLANNED,
        BEGUN,
        FINISHED
    }

    /** The cutover of which nothing is booked. */
    public static final Cutover PLANNED = new Cutover(null, false);

    @Override
    public Decision<CutoverEvent> decide(CutoverCommand command) {
        return switch (command) {
            case BeginCutover asked -> begin(asked);
            case FinishCutover told -> finish(told);
        };
    }

    private Decision<CutoverEvent> begin(BeginCutover asked) {
        if (totals != null) {
            return Decision.refused(
                    ALREADY_EXISTS, "cutover %s has begun already".formatted(asked.cutover()));
        }
        List<Difference> differences = asked.stated().differences(asked.read());
        return differences.isEmpty()
                ? Decision.accepted(new CutoverBegun(asked.stated(), asked.evidence()))
                : Decision.refused(differ(differences, "the rows"));
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
            case CutoverBegun begun -> new Cutover(begun.totals(), false);
            case CutoverFinished _ -> new Cutover(totals, true);
        };
    }
}
