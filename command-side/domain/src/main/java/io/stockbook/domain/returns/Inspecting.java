package io.stockbook.domain.returns;

import io.stockbook.domain.Decision;
import io.stockbook.domain.stock.Dispositions;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.ReturnInspected;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of units that wait to be looked at. The return knows how many do and where, so more
 * than that is refused here, and not later by a stock item that knows of other returns too.
 */
final class Inspecting {

    private final Refusals refusals;
    private final SortedMap<Integer, ReturnLine> lines;
    private final List<DispositionedUnits> units = new ArrayList<>();

    private Inspecting(Refusals refusals) {
        this.refusals = refusals;
        this.lines = new TreeMap<>(refusals.ofReturn().lines());
    }

    static Decision<ReturnEvent> decide(ReturnAuthorization before, DispositionUnits asked) {
        Inspecting inspecting = new Inspecting(new Refusals(before, asked));
        for (LineDisposition one : asked.lines()) {
            Refusal refusal = inspecting.take(one);
            if (refusal != null) {
                return Decision.refused(refusal);
            }
        }
        return Decision.accepted(
                new ReturnInspected(
                        before.order(), List.copyOf(inspecting.units), asked.evidence()));
    }

    private @Nullable Refusal take(LineDisposition asked) {
        ReturnLine line = lines.get(asked.line());
        if (line == null) {
            return refusals.noLine(asked.line());
        }
        if (!Dispositions.leadTo(asked.to())) {
            return refusals.goesNowhere(asked);
        }
        if (!Dispositions.fit(asked.to(), asked.reason())) {
            return refusals.noReason(asked);
        }
        List<Waiting> places = places(line, asked);
        if (places.size() > 1) {
            return refusals.manyPlaces(asked.line(), places);
        }
        long there = places.stream().mapToLong(Waiting::quantity).sum();
        if (asked.quantity() > there) {
            return refusals.notSoMany(
                    asked.line(), "wait there to be looked at", there, asked.quantity());
        }
        take(asked, line, places.getFirst());
        return null;
    }

    /** Where the units may be that are meant; who names no lot means those without, if any. */
    private static List<Waiting> places(ReturnLine line, LineDisposition asked) {
        List<Waiting> there =
                line.waiting().stream()
                        .filter(
                                waiting ->
                                        asked.location() == null
                                                || waiting.location().equals(asked.location()))
                        .filter(waiting -> asked.lot() == null || asked.lot().equals(waiting.lot()))
                        .toList();
        List<Waiting> withoutLot = there.stream().filter(waiting -> waiting.lot() == null).toList();
        return asked.location() != null && withoutLot.size() == 1 ? withoutLot : there;
    }

    private void take(LineDisposition asked, ReturnLine line, Waiting from) {
        units.add(
                new DispositionedUnits(
                        asked.line(),
                        line.sku(),
                        from.location(),
                        from.lot(),
                        asked.to(),
                        asked.quantity(),
                        asked.reason()));
        lines.put(asked.line(), line.inspected(from.location(), from.lot(), asked.quantity()));
    }
}
