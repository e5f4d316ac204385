package io.stockbook.domain.returns;

import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.BlindReturnOpened;
import io.stockbook.messages.returns.ReturnEvent.RefundSignalled;
import io.stockbook.messages.returns.ReturnEvent.ReturnAuthorized;
import io.stockbook.messages.returns.ReturnEvent.ReturnCancelled;
import io.stockbook.messages.returns.ReturnEvent.ReturnClosed;
import io.stockbook.messages.returns.ReturnEvent.ReturnInspected;
import io.stockbook.messages.returns.ReturnEvent.ReturnReceived;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each event makes of a return. */
record Evolution(ReturnAuthorization before) {

    ReturnAuthorization after(ReturnEvent event) {
        return switch (event) {
            case ReturnAuthorized it -> authorized(it);
            case BlindReturnOpened it ->
                    new ReturnAuthorization(
                            Stage.OPEN, it.order(), true, new TreeMap<>(), List.of(), List.of());
            case ReturnReceived it -> received(it);
            case ReturnInspected it -> inspected(it);
            case RefundSignalled it -> refunded(it);
            case ReturnClosed _ -> in(Stage.CLOSED);
            case ReturnCancelled _ -> in(Stage.CANCELLED);
        };
    }

    private static ReturnAuthorization authorized(ReturnAuthorized event) {
        SortedMap<Integer, ReturnLine> lines = new TreeMap<>();
        event.lines()
                .forEach(
                        line ->
                                lines.put(
                                        line.line(),
                                        ReturnLine.of(
                                                line.orderLine(), line.sku(), line.quantity())));
        return new ReturnAuthorization(
                Stage.OPEN, event.order(), false, lines, List.of(), List.of());
    }

    private ReturnAuthorization received(ReturnReceived event) {
        SortedMap<Integer, ReturnLine> lines = new TreeMap<>(before.lines());
        event.lines().forEach(units -> take(lines, event, units));
        return new ReturnAuthorization(
                Stage.OPEN,
                before.order(),
                before.blind(),
                lines,
                with(before.receipts(), event.receipt()),
                before.refunds());
    }

    private static void take(
            SortedMap<Integer, ReturnLine> lines, ReturnReceived event, ReceivedUnits units) {
        ReturnLine line =
                lines.getOrDefault(units.line(), ReturnLine.of(units.orderLine(), units.sku(), 0));
        lines.put(units.line(), line.receiving(event.location(), units.lot(), units.quantity()));
    }

    private ReturnAuthorization inspected(ReturnInspected event) {
        SortedMap<Integer, ReturnLine> lines = new TreeMap<>(before.lines());
        event.lines()
                .forEach(
                        units ->
                                lines.computeIfPresent(
                                        units.line(),
                                        (_, line) ->
                                                line.inspected(
                                                        units.location(),
                                                        units.lot(),
                                                        units.quantity())));
        return with(lines, before.refunds());
    }

    private ReturnAuthorization refunded(RefundSignalled event) {
        SortedMap<Integer, ReturnLine> lines = new TreeMap<>(before.lines());
        event.lines()
                .forEach(
                        units ->
                                lines.computeIfPresent(
                                        units.line(),
                                        (_, line) -> line.refunding(units.quantity())));
        return with(lines, with(before.refunds(), event.refund()));
    }

    private ReturnAuthorization with(SortedMap<Integer, ReturnLine> lines, List<String> refunds) {
        return new ReturnAuthorization(
                before.stage(), before.order(), before.blind(), lines, before.receipts(), refunds);
    }

    private ReturnAuthorization in(Stage stage) {
        return new ReturnAuthorization(
                stage,
                before.order(),
                before.blind(),
                before.lines(),
                before.receipts(),
                before.refunds());
    }

    private static List<String> with(List<String> numbers, String number) {
        return Stream.concat(numbers.stream(), Stream.of(number)).toList();
    }
}
