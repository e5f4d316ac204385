package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.CancellationRequested;
import java.util.List;
import java.util.Optional;

/** What a customer, or somebody for them, still changes of an order that is under way. */
final class Changes {

    private Changes() {}

    static Decision<OrderEvent> block(Order order, OrderCommand.BlockOrder asked) {
        if (order.stage() != Stage.OPEN) {
            return new Refusals(order, asked).stage();
        }
        return order.blocks().contains(asked.reason())
                ? Decision.unchanged()
                : Decision.accepted(new OrderEvent.OrderBlocked(asked.reason(), asked.note()));
    }

    static Decision<OrderEvent> unblock(Order order, OrderCommand.UnblockOrder asked) {
        Refusals refusals = new Refusals(order, asked);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        return order.blocks().contains(asked.reason())
                ? Decision.accepted(new OrderEvent.OrderUnblocked(asked.reason(), asked.note()))
                : Decision.refused(
                        WRONG_STATE,
                        "%s is not blocked for %s".formatted(refusals.name(), asked.reason()));
    }

    /** What has shipped stays; an order of which nothing is wanted any more is cancelled. */
    static Decision<OrderEvent> cancelLine(Order order, OrderCommand.CancelLine asked) {
        Refusals refusals = new Refusals(order, asked);
        OrderedLine line = order.lines().get(asked.line());
        if (line == null) {
            return refusals.noLine(asked.line());
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        Optional<Decision<OrderEvent>> component = Kits.untouchable(order, asked, asked.line());
        if (component.isPresent()) {
            return component.get();
        }
        long shipped = Kits.reached(order, asked.line(), Step.SHIPPED);
        if (shipped == line.ordered()) {
            return Decision.refused(
                    Refusal.of(
                                    WRONG_STATE,
                                    "line %d of %s has nothing left to cancel: %d units have shipped"
                                            .formatted(asked.line(), refusals.name(), shipped))
                            .with("shipped", shipped));
        }
        List<OrderEvent> changes =
                Kits.wanting(order, asked.line(), shipped, Step.SHIPPED, asked.reason());
        Order after = order;
        for (OrderEvent change : changes) {
            after = after.evolve(change);
        }
        if (after.wanted() > 0) {
            return Preparation.goingOn(order, changes);
        }
        changes.add(new CancellationRequested(asked.reason()));
        return Decision.accepted(changes);
    }

    static Decision<OrderEvent> quantity(Order order, OrderCommand.ChangeLineQuantity asked) {
        Refusals refusals = new Refusals(order, asked);
        OrderedLine line = order.lines().get(asked.line());
        if (line == null) {
            return refusals.noLine(asked.line());
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        Optional<Decision<OrderEvent>> component = Kits.untouchable(order, asked, asked.line());
        if (component.isPresent()) {
            return component.get();
        }
        long picked = Kits.reached(order, asked.line(), Step.PICKED);
        if (asked.quantity() < picked) {
            return Decision.refused(
                    Refusal.of(
                                    WRONG_STATE,
                                    "line %d of %s cannot become %d units: %d have been picked"
                                            .formatted(
                                                    asked.line(),
                                                    refusals.name(),
                                                    asked.quantity(),
                                                    picked))
                            .with("picked", picked)
                            .with("asked", asked.quantity()));
        }
        return asked.quantity() == line.ordered()
                ? Decision.unchanged()
                : Preparation.goingOn(
                        order,
                        Kits.wanting(
                                order,
                                asked.line(),
                                asked.quantity(),
                                Step.PICKED,
                                asked.reason()));
    }

    /** A line that names its SKU, or was told it, stays of that one. */
    static Decision<OrderEvent> identify(Order order, OrderCommand.IdentifyLine asked) {
        Refusals refusals = new Refusals(order, asked);
        OrderedLine line = order.lines().get(asked.line());
        if (line == null) {
            return refusals.noLine(asked.line());
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        if (line.sku() != null) {
            return line.sku().equals(asked.sku())
                    ? Decision.unchanged()
                    : Decision.refused(
                            WRONG_STATE,
                            "line %d of %s is of %s, and cannot be of %s"
                                    .formatted(
                                            asked.line(),
                                            refusals.name(),
                                            line.sku(),
                                            asked.sku()));
        }
        return line.ordered() == 0
                ? Decision.refused(
                        WRONG_STATE,
                        "line %d of %s is cancelled".formatted(asked.line(), refusals.name()))
                : Decision.accepted(new OrderEvent.LineIdentified(asked.line(), asked.sku()));
    }

    static Decision<OrderEvent> promisedDate(Order order, OrderCommand.ChangePromisedDate asked) {
        return order.stage() == Stage.OPEN
                ? Decision.accepted(new OrderEvent.PromisedDateChanged(asked.promisedBy()))
                : new Refusals(order, asked).stage();
    }

    /** Where it goes can change until all of it has gone. */
    static Decision<OrderEvent> shipTo(Order order, OrderCommand.ChangeShipTo asked) {
        Refusals refusals = new Refusals(order, asked);
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        long shipped = order.promises().units(Step.SHIPPED);
        return shipped > 0 && shipped == order.wanted()
                ? Decision.refused(
                        Refusal.of(
                                        WRONG_STATE,
                                        "%s cannot go elsewhere: all %d units have shipped"
                                                .formatted(refusals.name(), shipped))
                                .with("shipped", shipped))
                : Decision.accepted(new OrderEvent.ShipToChanged(asked.shipToRef()));
    }
}
