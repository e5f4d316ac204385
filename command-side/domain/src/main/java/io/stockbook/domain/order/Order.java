package io.stockbook.domain.order;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LineShortage;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import java.util.Map;
import java.util.Set;

/**
 * One order: what is wanted, what is promised now and how far each promise has come.
 *
 * @param lines the lines that move stock, by number
 * @param waiting the units of each line that wait for stock, as last recorded
 * @param blocks what keeps it from the floor and from the door
 * @param shipments the shipments whose way is followed, by their number
 * @param returns what came back, and what may
 */
public record Order(
        Stage stage,
        Handling handling,
        FillPolicy fill,
        Map<Integer, OrderedLine> lines,
        Promises promises,
        Set<LineShortage> waiting,
        Set<BlockReason> blocks,
        Map<String, OrderShipment> shipments,
        Returns returns)
        implements Decider<OrderCommand, OrderEvent, Order> {

    /** The order to which nothing has happened. */
    public static final Order UNPLACED =
            new Order(
                    Stage.UNPLACED,
                    Handling.MANUAL,
                    FillPolicy.PARTIAL,
                    Map.of(),
                    Promises.NONE,
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Returns.NONE);

    @Override
    public Decision<OrderEvent> decide(OrderCommand command) {
        return switch (command) {
            case OrderCommand.PlaceOrder it -> place(it);
            case OrderCommand.RecordAllocation it -> Course.record(this, it);
            case OrderCommand.CancelOrder it -> Course.cancel(this, it);
            case OrderCommand.RecordService it -> Course.service(this, it);
            case OrderCommand.ConfirmCancellation it -> Course.confirmCancellation(this, it);
            case OrderCommand.CloseOrder it -> Course.close(this, it);
            case OrderCommand.BlockOrder it -> Changes.block(this, it);
            case OrderCommand.UnblockOrder it -> Changes.unblock(this, it);
            case OrderCommand.CancelLine it -> Changes.cancelLine(this, it);
            case OrderCommand.ChangeLineQuantity it -> Changes.quantity(this, it);
            case OrderCommand.IdentifyLine it -> Changes.identify(this, it);
            case OrderCommand.ExplodeKit it -> Kits.explode(this, it);
            case OrderCommand.ChangePromisedDate it -> Changes.promisedDate(this, it);
            case OrderCommand.ChangeShipTo it -> Changes.shipTo(this, it);
            case OrderCommand.ReleaseOrder it -> Steps.release(this, it);
            case OrderCommand.ConfirmPick it -> Steps.pick(this, it);
            case OrderCommand.ConfirmShipment it -> Steps.ship(this, it);
            case OrderCommand.RequireOrderPrep it -> Preparation.require(this, it);
            case OrderCommand.RecordOrderPrep it -> Preparation.record(this, it);
            case OrderCommand.RecordPickCodes it -> Floor.recordCodes(this, it);
            case OrderCommand.PickLine it -> Floor.pick(this, it);
            case OrderCommand.ShortPick it -> Floor.shorten(this, it);
            case OrderCommand.TakeBackPick it -> Floor.takeBack(this, it);
            case OrderCommand.RejectPickedUnits it -> Floor.reject(this, it);
            case OrderCommand.ShipUnits it -> Shipments.ship(this, it);
            case OrderCommand.TakeBackShipment it -> Shipments.takeBack(this, it);
            case OrderCommand.RecordTracking it -> Shipments.track(this, it);
            case OrderCommand.RecordReturn it -> Returns.record(this, it);
        };
    }

    private Decision<OrderEvent> place(OrderCommand.PlaceOrder command) {
        if (stage != Stage.UNPLACED) {
            return new Refusals(this, command).placedAlready();
        }
        return Decision.accepted(
                new OrderPlaced(
                        command.channel(),
                        command.priority(),
                        command.promisedBy(),
                        command.handling(),
                        command.lines(),
                        command.services(),
                        command.customerRef(),
                        command.shipToRef(),
                        command.terms(),
                        command.named(),
                        command.evidence()));
    }

    Order in(Stage now) {
        return new Order(now, handling, fill, lines, promises, waiting, blocks, shipments, returns);
    }

    Order with(Map<Integer, OrderedLine> wanted) {
        return new Order(
                stage,
                handling,
                fill,
                Map.copyOf(wanted),
                promises,
                waiting,
                blocks,
                shipments,
                returns);
    }

    Order with(Promises promised, Set<LineShortage> waits) {
        return new Order(stage, handling, fill, lines, promised, waits, blocks, shipments, returns);
    }

    Order blockedFor(Set<BlockReason> reasons) {
        return new Order(
                stage,
                handling,
                fill,
                lines,
                promises,
                waiting,
                Set.copyOf(reasons),
                shipments,
                returns);
    }

    Order sending(Map<String, OrderShipment> onTheirWay) {
        return new Order(
                stage,
                handling,
                fill,
                lines,
                promises,
                waiting,
                blocks,
                Map.copyOf(onTheirWay),
                returns);
    }

    Order with(Returns back) {
        return new Order(stage, handling, fill, lines, promises, waiting, blocks, shipments, back);
    }

    /**
     * Of an order that has ended only the way of its shipments is followed, and what comes back.
     */
    Order ended(Stage end, Map<String, OrderShipment> onTheirWay) {
        return new Order(
                end,
                handling,
                fill,
                Map.of(),
                Promises.NONE,
                Set.of(),
                Set.of(),
                Map.copyOf(onTheirWay),
                returns.ending(this));
    }

    /** Units wanted of all lines. */
    long wanted() {
        return lines.values().stream().mapToLong(OrderedLine::quantity).sum();
    }

    @Override
    public int size() {
        return lines.size()
                + promises.all().size()
                + waiting.size()
                + shipments.size()
                + returns.size();
    }

    @Override
    public Order evolve(OrderEvent event) {
        return new Evolution(this).after(event);
    }
}
