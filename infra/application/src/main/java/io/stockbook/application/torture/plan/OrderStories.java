package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderLine;
import java.util.List;
import java.util.stream.IntStream;

/** Orders, which the processes carry on; in the end whatever did not ship is cancelled. */
final class OrderStories {

    /** So many steps of others give the processes time. */
    private static final int WHILE = 60;

    private final World world;
    private final Chance chance;
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
        Story story = Story.of(placed(order, handling));
        CancelOrder cancel = new CancelOrder(order, "not wanted");
        if (chance.percent(25)) {
            return story.then(chance.between(1, WHILE), cancel);
        }
        return story.anyway(WHILE, new ReleaseOrder(order))
                .anyway(WHILE, new ConfirmPick(order, List.of(), Evidence.NONE))
                .anyway(WHILE, new ConfirmShipment(order, List.of(), "S-" + name, Evidence.NONE))
                .anyway(WHILE, cancel);
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
