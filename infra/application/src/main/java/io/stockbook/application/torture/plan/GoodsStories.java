package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ChangeStatus;
import io.stockbook.messages.stock.StockCommand.CorrectReceipt;
import io.stockbook.messages.stock.StockCommand.DispatchTransfer;
import io.stockbook.messages.stock.StockCommand.DispositionReturn;
import io.stockbook.messages.stock.StockCommand.LoseTransfer;
import io.stockbook.messages.stock.StockCommand.PutAwayStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.ReturnStock;

/** Goods that come, go elsewhere, or went without our doing. */
final class GoodsStories {

    private final World world;
    private final Chance chance;
    private final String name;

    GoodsStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story arrival(long number) {
        StockItemId item = world.item(chance);
        String receipt = "R-%s-%d".formatted(name, number);
        int units = chance.between(1, 12);
        int kind = chance.between(1, 100);
        if (kind <= 50) {
            return corrected(
                    item, receipt, Story.of(received(item, receipt, Status.AVAILABLE, units)));
        }
        if (kind <= 90) {
            return Story.of(received(item, receipt, Status.INSPECTION, units))
                    .then(3, new PutAwayStock(item, units, null, "BIN-1", Evidence.NONE));
        }
        return Story.of(received(item, receipt, Status.DAMAGED, units))
                .then(
                        5,
                        new ChangeStatus(
                                item,
                                Status.DAMAGED,
                                Status.AVAILABLE,
                                units,
                                ReasonCode.RESTORED,
                                null,
                                Evidence.NONE));
    }

    private static ReceiveStock received(StockItemId item, String receipt, Status to, int units) {
        return new ReceiveStock(item, receipt, to, units, null, null, null, Evidence.of(receipt));
    }

    private Story corrected(StockItemId item, String receipt, Story story) {
        return chance.percent(5)
                ? story.then(
                        4,
                        new CorrectReceipt(
                                item,
                                receipt,
                                Status.AVAILABLE,
                                -1,
                                ReasonCode.KEYING_ERROR,
                                null,
                                null,
                                Evidence.NONE))
                : story;
    }

    Story sale(long number) {
        StockItemId item = world.item(chance);
        int units = chance.between(1, 3);
        String sale = "P-%s-%d".formatted(name, number);
        Story story =
                Story.of(
                        new ReportSale(
                                item,
                                sale,
                                world.channel(chance),
                                units,
                                null,
                                null,
                                Evidence.NONE));
        return chance.percent(30) ? cameBack(item, sale, units, story) : story;
    }

    private Story cameBack(StockItemId item, String returned, int units, Story story) {
        boolean sound = chance.percent(70);
        return story.then(6, new ReturnStock(item, returned, units, null, Evidence.NONE))
                .then(
                        4,
                        new DispositionReturn(
                                item,
                                returned,
                                sound ? Status.AVAILABLE : Status.DAMAGED,
                                units,
                                sound ? null : ReasonCode.DAMAGE,
                                null,
                                Evidence.NONE));
    }

    /** What did not leave must not arrive: the rest follows only an accepted dispatch. */
    Story transfer(long number) {
        StockItemId from = world.item(chance);
        StockItemId to = new StockItemId(from.owner(), from.sku(), world.location(chance));
        String transfer = "T-%s-%d".formatted(name, number);
        int units = chance.between(2, 6);
        AllocationId none = null;
        Story story =
                Story.of(
                                new DispatchTransfer(
                                        from,
                                        transfer,
                                        Status.AVAILABLE,
                                        units,
                                        none,
                                        null,
                                        Evidence.NONE))
                        .then(
                                8,
                                new ReceiveTransfer(
                                        to,
                                        transfer,
                                        Status.AVAILABLE,
                                        units - 1,
                                        null,
                                        Evidence.NONE));
        return chance.percent(20)
                ? story.then(
                        4,
                        new LoseTransfer(
                                to, transfer, 1, ReasonCode.CARRIER_LOSS, null, Evidence.NONE))
                : story;
    }
}
