package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.CancelReturn;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that customers send back: some of them announced, some more than announced. */
final class ReturnStories {

    private final World world;
    private final Chance chance;
    private final String name;

    ReturnStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story comingBack(long number) {
        ReturnId returned =
                new ReturnId(OwnerId.HOUSE, new ReturnNumber("R-%s-%d".formatted(name, number)));
        Sku sku = world.item(chance).sku();
        LocationId location = world.location(chance);
        int units = chance.between(1, 3);
        if (chance.percent(30)) {
            return lookedAt(
                    Story.of(
                            new ReceiveBlindReturn(
                                    returned,
                                    order(number),
                                    null,
                                    "RC-1",
                                    location,
                                    List.of(line(sku, units)),
                                    Evidence.NONE)),
                    returned,
                    location,
                    units);
        }
        Story story = Story.of(authorized(returned, number, sku, units));
        if (chance.percent(20)) {
            story.anyway(chance.between(1, 9), new CancelReturn(returned, "kept"));
        }
        int back = chance.percent(10) ? units + 1 : units;
        return lookedAt(
                story.anyway(
                        chance.between(1, 20),
                        new ReceiveReturn(
                                returned,
                                "RC-1",
                                location,
                                List.of(line(sku, back)),
                                Evidence.NONE)),
                returned,
                location,
                back);
    }

    private AuthorizeReturn authorized(ReturnId returned, long number, Sku sku, int units) {
        return new AuthorizeReturn(
                returned,
                order(number),
                world.channel(chance),
                null,
                List.of(new AuthorizedLine(1, null, sku, units, ReturnReason.CHANGED_MIND)),
                Evidence.NONE);
    }

    /** Most name no order; one that is named was often never placed, and somebody is told. */
    private @Nullable OrderId order(long number) {
        return chance.percent(20)
                ? new OrderId(OwnerId.HOUSE, new OrderNumber("O-%s-%d".formatted(name, number - 9)))
                : null;
    }

    private static ReceivedLine line(Sku sku, int units) {
        return new ReceivedLine(
                null, null, sku, units, ReturnCondition.UNKNOWN, ReturnReason.OTHER, null);
    }

    private Story lookedAt(Story story, ReturnId returned, LocationId location, int units) {
        boolean sound = chance.percent(70);
        LineDisposition way =
                new LineDisposition(
                        1,
                        chance.percent(50) ? location : null,
                        null,
                        sound ? Status.AVAILABLE : Status.SCRAP,
                        units,
                        sound ? null : ReasonCode.DAMAGE);
        Story looked = story.then(4, new DispositionUnits(returned, List.of(way), Evidence.NONE));
        if (chance.percent(70)) {
            RefundedLine refund = new RefundedLine(1, units, new Money(990L * units, "EUR"));
            looked.anyway(
                    chance.between(1, 9),
                    new SignalRefund(returned, "RF-1", List.of(refund), Evidence.NONE));
        }
        return looked.anyway(4, new CloseReturn(returned, null));
    }
}
