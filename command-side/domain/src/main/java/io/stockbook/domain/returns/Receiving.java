package io.stockbook.domain.returns;

import static java.util.Objects.requireNonNull;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.BlindReturnOpened;
import io.stockbook.messages.returns.ReturnEvent.ReturnReceived;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Goods at the door. They are there, so nothing of it is refused for its quantity: each unit finds
 * the line on which it is expected, and what finds none is recorded as too much.
 */
final class Receiving {

    private final ReturnAuthorization before;
    private final SortedMap<Integer, ReturnLine> lines;
    private final List<ReceivedUnits> units = new ArrayList<>();

    private Receiving(ReturnAuthorization before) {
        this.before = before;
        this.lines = new TreeMap<>(before.lines());
    }

    static Decision<ReturnEvent> blind(ReturnAuthorization before, ReceiveBlindReturn told) {
        BlindReturnOpened opened =
                new BlindReturnOpened(told.order(), told.channel(), told.evidence());
        ReturnAuthorization open = before.evolve(opened);
        return Decision.accepted(
                List.of(
                        opened,
                        new Receiving(open)
                                .received(
                                        told.receipt(),
                                        told.location(),
                                        told.lines(),
                                        told.evidence())));
    }

    /** What comes under a return that had ended opens it again. */
    static Decision<ReturnEvent> under(ReturnAuthorization before, ReceiveReturn told) {
        Refusals refusals = new Refusals(before, told);
        if (before.receipts().contains(told.receipt())) {
            return Decision.refused(refusals.saidAlready("receipt", told.receipt()));
        }
        for (ReceivedLine line : told.lines()) {
            if (line.line() != null && !before.lines().containsKey(line.line())) {
                return Decision.refused(refusals.noLine(line.line()));
            }
        }
        return Decision.accepted(
                new Receiving(before)
                        .received(told.receipt(), told.location(), told.lines(), told.evidence()));
    }

    private ReturnReceived received(
            String receipt, LocationId location, List<ReceivedLine> told, Evidence evidence) {
        told.forEach(line -> take(location, line));
        return new ReturnReceived(before.order(), receipt, location, List.copyOf(units), evidence);
    }

    private void take(LocationId location, ReceivedLine told) {
        List<Integer> candidates = candidates(told);
        Map<Integer, Long> taken = new LinkedHashMap<>();
        long rest = told.quantity();
        for (int number : candidates) {
            long some = Math.min(rest, room(number));
            rest -= some;
            if (some > 0) {
                taken.put(number, some);
            }
        }
        if (rest > 0) {
            taken.merge(candidates.isEmpty() ? next() : candidates.getFirst(), rest, Long::sum);
        }
        taken.forEach((number, quantity) -> take(location, told, number, quantity));
    }

    /** The lines it may belong to: the one it names first, if that is of its SKU. */
    private List<Integer> candidates(ReceivedLine told) {
        Stream<Integer> ofSku =
                lines.entrySet().stream()
                        .filter(entry -> mayBe(entry.getValue(), told))
                        .map(Map.Entry::getKey);
        Integer named = told.line();
        return named == null || !mayBe(line(named), told)
                ? ofSku.toList()
                : Stream.concat(Stream.of(named), ofSku.filter(number -> !number.equals(named)))
                        .toList();
    }

    private static boolean mayBe(ReturnLine line, ReceivedLine told) {
        return line.sku().equals(told.sku())
                && (told.orderLine() == null
                        || line.orderLine() == null
                        || told.orderLine().equals(line.orderLine()));
    }

    private void take(LocationId location, ReceivedLine told, int number, long quantity) {
        ReturnLine line =
                lines.getOrDefault(number, ReturnLine.of(told.orderLine(), told.sku(), 0));
        long over = before.blind() ? 0 : Math.max(0, quantity - room(number));
        units.add(
                new ReceivedUnits(
                        number,
                        line.orderLine() == null ? told.orderLine() : line.orderLine(),
                        told.sku(),
                        quantity,
                        over,
                        told.condition(),
                        told.reason(),
                        told.lot()));
        lines.put(number, line.receiving(location, told.lot(), quantity));
    }

    private long room(int number) {
        return before.expectsUnits() && lines.containsKey(number) ? line(number).room() : 0;
    }

    private ReturnLine line(int number) {
        return requireNonNull(lines.get(number), "one of its lines");
    }

    private int next() {
        return lines.isEmpty() ? 1 : lines.lastKey() + 1;
    }
}
