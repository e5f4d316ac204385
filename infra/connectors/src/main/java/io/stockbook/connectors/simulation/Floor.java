package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.connectors.simulation.PlannedOrder.Fate;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the desk and the floor do with the orders. An order that waits for stock has nothing to be
 * released, picked or shipped yet: that refusal is expected, and nobody comes back to it.
 */
final class Floor {

    private final SimulationSize size;
    private final OrderDesk desk;

    Floor(SimulationSize size, OrderDesk desk) {
        this.size = size;
        this.desk = desk;
    }

    /** The orders of the day come in. */
    List<Step> place(int number) {
        return orders(number, Set.of(Fate.values())).stream()
                .map(
                        order ->
                                Step.chained(
                                        order.number(),
                                        CommandId.ofDocument(order.placing().order()),
                                        order.placing()))
                .toList();
    }

    /** In the morning the carrier takes what was picked in the evening before. */
    List<Step> ship(int number) {
        List<Step> steps = new ArrayList<>();
        Day day = Day.of(size, number, "shipping");
        for (PlannedOrder order : pickedOn(number - 1)) {
            steps.add(
                    step(
                            order,
                            "ship",
                            new ConfirmShipment(
                                    order.placing().order(),
                                    List.of(),
                                    "CN-" + order.number(),
                                    day.evidence("CN-" + order.number(), 7))));
        }
        return steps;
    }

    /** In the evening the desk releases and cancels, and the floor picks. */
    List<Step> evening(int number) {
        List<Step> steps = new ArrayList<>();
        Day day = Day.of(size, number, "picking");
        for (PlannedOrder order : orders(number, Set.of(Fate.DESK))) {
            steps.add(step(order, "release", new ReleaseOrder(order.placing().order())));
        }
        for (PlannedOrder order : orders(number, Set.of(Fate.CANCELLED))) {
            steps.add(
                    step(
                            order,
                            "cancel",
                            new CancelOrder(order.placing().order(), "the customer changed")));
        }
        for (PlannedOrder order : pickedOn(number)) {
            steps.add(
                    step(
                            order,
                            "pick",
                            new ConfirmPick(
                                    order.placing().order(),
                                    List.of(),
                                    day.evidence("PL-" + order.number(), 18))));
        }
        return steps;
    }

    private List<PlannedOrder> pickedOn(int number) {
        List<PlannedOrder> picked = new ArrayList<>(orders(number, Set.of(Fate.FLOOR)));
        picked.addAll(orders(number - 1, Set.of(Fate.DESK)));
        return picked;
    }

    private List<PlannedOrder> orders(int number, Set<Fate> fates) {
        return number < 1
                ? List.of()
                : desk.orders(number).stream().filter(o -> fates.contains(o.fate())).toList();
    }

    private static Step step(PlannedOrder order, String what, OrderCommand command) {
        AggregateId target = command.target();
        return Step.chained(
                        order.number(),
                        CommandId.ofDocument(target).derived("simulation/" + what),
                        command)
                .expecting(RefusalCode.WRONG_STATE);
    }
}
