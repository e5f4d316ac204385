package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ChangePromisedDate;
import io.stockbook.messages.order.OrderCommand.ChangeShipTo;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.IdentifyLine;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.RecordOrderPrep;
import io.stockbook.messages.order.OrderCommand.RejectPickedUnits;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.ShortPick;
import io.stockbook.messages.order.OrderCommand.TakeBackPick;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders, which the processes carry on; in the end whatever did not ship is cancelled. */
final class OrderStories {

    /** So many steps of others give the processes time. */
    private static final int WHILE = 60;

    private final World world;
    private final Chance chance;
    private static final AllocationId STRANGER = new AllocationId(new UUID(0, 99));

    private final String name;

    OrderStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story order(long number) {
        OrderId order =
                new OrderId(OwnerId.HOUSE, new OrderNumber("O-%s-%d".formatted(name, number)));
        Handling handling =
                chance.oneOf(
                        List.of(
                                Handling.MANUAL,
                                Handling.RELEASE_WHEN_ALLOCATED,
                                Handling.RELEASE_WHEN_ALLOCATED,
                                Handling.ALREADY_SHIPPED));
        PlaceOrder placing = placed(order, handling);
        Story story = changed(Story.of(placing), placing);
        CancelOrder cancel = new CancelOrder(order, "not wanted");
        if (chance.percent(25)) {
            return story.then(chance.between(1, WHILE), cancel);
        }
        return onTheFloor(story.anyway(WHILE, new ReleaseOrder(order)), placing)
                .anyway(WHILE, new ConfirmPick(order, List.of(), Evidence.NONE))
                .anyway(WHILE, new ConfirmShipment(order, List.of(), "S-" + name, Evidence.NONE))
                .anyway(WHILE, cancel);
    }

    /** A customer who changes their mind, and somebody who looks whether they are honest. */
    private Story changed(Story story, PlaceOrder placing) {
        OrderId order = placing.order();
        return switch (chance.between(1, 12)) {
            case 1 ->
                    story.anyway(WHILE, new BlockOrder(order, BlockReason.FRAUD, null))
                            .anyway(WHILE, new UnblockOrder(order, BlockReason.FRAUD, null));
            case 2 -> story.anyway(WHILE, new CancelLine(order, 1, "not wanted"));
            case 3 ->
                    story.anyway(
                            WHILE,
                            new ChangeLineQuantity(order, 1, chance.between(1, 4), "by phone"));
            case 4 ->
                    story.anyway(
                            WHILE, new ChangePromisedDate(order, LocalDate.parse("2026-12-24")));
            case 5 -> story.anyway(WHILE, new ChangeShipTo(order, "elsewhere"));
            case 6 -> story.anyway(WHILE, new IdentifyLine(order, 1, world.sku(chance)));
            default -> prepared(story, placing);
        };
    }

    /** Whatever the channel may have asked for by then is done to all of it. */
    private static Story prepared(Story story, PlaceOrder placing) {
        List<PrepNeed> all = List.of(PrepNeed.values());
        return story.anyway(
                WHILE,
                new RecordOrderPrep(
                        placing.order(),
                        placing.lines().stream()
                                .map(line -> new LinePrep(line.line(), all))
                                .toList(),
                        Evidence.NONE));
    }

    /** The floor's reports; it does not know the allocations, so it names some that are not. */
    private Story onTheFloor(Story story, PlaceOrder placing) {
        OrderId order = placing.order();
        OrderLine line = placing.lines().getFirst();
        return switch (chance.between(1, 8)) {
            case 1 ->
                    story.anyway(
                            WHILE,
                            new PickLine(order, 1, line.sku().value(), 1, null, Evidence.NONE));
            case 2 -> story.anyway(WHILE, new ShortPick(order, STRANGER, 1, Evidence.NONE));
            case 3 -> story.anyway(WHILE, new TakeBackPick(order, STRANGER, 1, Evidence.NONE));
            case 4 ->
                    story.anyway(
                            WHILE,
                            new RejectPickedUnits(
                                    order,
                                    STRANGER,
                                    1,
                                    Status.DAMAGED,
                                    ReasonCode.DAMAGE,
                                    Evidence.NONE));
            default -> story;
        };
    }

    private PlaceOrder placed(OrderId order, Handling handling) {
        List<OrderLine> lines =
                IntStream.rangeClosed(1, chance.between(1, 3))
                        .mapToObj(
                                line ->
                                        new OrderLine(
                                                line,
                                                world.sku(chance),
                                                chance.between(1, 3),
                                                null))
                        .toList();
        return new PlaceOrder(
                order,
                world.channel(chance),
                chance.between(3, 7),
                null,
                handling,
                lines,
                List.of(),
                null,
                null,
                null,
                Evidence.NONE);
    }
}
