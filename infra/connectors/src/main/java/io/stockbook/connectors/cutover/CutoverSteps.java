package io.stockbook.connectors.cutover;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import java.util.List;
import java.util.Set;

/** Makes the steps of one cutover: their ids follow from it and from the row. */
record CutoverSteps(CutoverId cutover) {

    /** Checkouts of one owner are told apart by their name, and no shop gives this one. */
    String checkout(OrderNumber order) {
        return "cutover-" + id("checkout of order " + order).value();
    }

    /** Where a step comes from, for whoever reads why it was refused. */
    static String origin(CutoverPart part, long row) {
        return "%s, row %d".formatted(part.word(), row);
    }

    Step step(CutoverPart part, long row, Command command) {
        String origin = origin(part, row);
        return new Step(origin, id(origin), command, List.of(), Set.of());
    }

    /** After whatever its stock item was asked before. */
    Step chained(CutoverPart part, long row, Command command) {
        String origin = origin(part, row);
        return Step.chained(origin, id(origin), command);
    }

    Step transferring(long row, String what, Command command) {
        String origin = origin(CutoverPart.TRANSFERS, row);
        return Step.chained(origin, id(what + " of " + origin), command);
    }

    CommandId id(String name) {
        return CommandId.ofDocument(cutover).derived(name);
    }

    Evidence evidence() {
        return Evidence.of("cutover " + cutover.number());
    }

    OwnerId owner() {
        return cutover.owner();
    }
}
