package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.CancelTransfer;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;

/** Transfers by their documents: some never leave, some arrive in parts, some bring too much. */
final class TransferStories {

    private final World world;
    private final Chance chance;
    private final String name;

    TransferStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story transfer(long number) {
        TransferId transfer =
                new TransferId(
                        OwnerId.HOUSE, new TransferNumber("TR-%s-%d".formatted(name, number)));
        int units = chance.between(3, 8);
        Story story = Story.of(requested(transfer, world.sku(chance), units));
        return chance.percent(15)
                ? story.then(chance.between(1, 9), new CancelTransfer(transfer, "no truck"))
                : left(story, transfer, units);
    }

    private RequestTransfer requested(TransferId transfer, Sku sku, int units) {
        LocationId from = world.location(chance);
        LocationId to = world.location(chance);
        while (to.equals(from)) {
            to = world.location(chance);
        }
        return new RequestTransfer(
                transfer,
                new Route(from, to),
                List.of(new TransferLine(1, sku, units, null)),
                Evidence.NONE);
    }

    /** The arrival follows whatever became of the dispatch: a report is a report. */
    private Story left(Story story, TransferId transfer, int units) {
        LeavingUnits leaving =
                new LeavingUnits(
                        1,
                        chance.percent(90) ? Status.AVAILABLE : Status.DAMAGED,
                        chance.percent(80) ? units : units + 1,
                        null);
        story.then(
                chance.between(0, 6),
                new DispatchTransferUnits(transfer, List.of(leaving), Evidence.NONE));
        story.anyway(
                chance.between(0, 8),
                came(
                        transfer,
                        "R-1",
                        new ArrivingUnits(1, null, Status.AVAILABLE, units - 1L, null, null)));
        if (chance.percent(30)) {
            story.anyway(
                    chance.between(1, 8),
                    came(
                            transfer,
                            "R-2",
                            chance.percent(50)
                                    ? new ArrivingUnits(1, null, Status.DAMAGED, 2, null, null)
                                    : new ArrivingUnits(
                                            null,
                                            world.sku(chance),
                                            Status.INSPECTION,
                                            2,
                                            null,
                                            null)));
        }
        if (chance.percent(30)) {
            story.anyway(
                    3,
                    new LoseTransferUnits(
                            transfer,
                            List.of(new MissedUnits(1, 1, ReasonCode.CARRIER_LOSS)),
                            Evidence.NONE));
        }
        return story.anyway(
                chance.between(1, 9),
                new CloseTransfer(
                        transfer,
                        chance.percent(70) ? ReasonCode.CARRIER_LOSS : null,
                        Evidence.NONE));
    }

    private static ReceiveTransferUnits came(
            TransferId transfer, String receipt, ArrivingUnits units) {
        return new ReceiveTransferUnits(transfer, receipt, List.of(units), Evidence.NONE);
    }
}
