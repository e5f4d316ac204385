package io.stockbook.sagas.process;

import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.sagas.process.TransferStory.TRANSFER;
import static io.stockbook.sagas.process.TransferStory.leeds;
import static io.stockbook.sagas.process.TransferStory.mugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportSale;
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
import io.stockbook.messages.transfer.TransferEvent.UnitsPromised;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * People say what they like of one transfer, and what follows comes as late as chance will have it.
 * At the end nothing is on its way and nothing is promised. A seed that fails tells the same story
 * each time.
 */
final class TransferChancesTest {

    private static final int SEEDS = 500;
    private static final int STEPS = 40;

    @Test
    void nothingLeaksInWhateverOrderThingsHappen() {
        long first = new Random().nextLong();
        System.out.printf("%d transfers from seed %d on%n", SEEDS, first);
        for (long seed = first; seed < first + SEEDS; seed++) {
            goes(seed);
        }
    }

    private static void goes(long seed) {
        Random chance = new Random(seed);
        TransferStory story = new TransferStory();
        story.say(received(chance.nextInt(1, 12)));
        story.say(requested(chance.nextInt(1, 12)));
        for (int step = 0; step < STEPS; step++) {
            if (chance.nextInt(3) > 0) {
                var _ = story.deliverOne(chance);
            } else {
                story.say(anything(chance, step));
            }
            assertThat(story.inTransit()).as("seed %d", seed).isNotNegative();
        }
        story.say(new CloseTransfer(TRANSFER, ReasonCode.CARRIER_LOSS, Evidence.NONE));
        while (story.deliverOne(chance)) {
            assertThat(story.inTransit()).as("seed %d", seed).isNotNegative();
        }
        assertThat(story.inTransit()).as("seed %d", seed).isZero();
        assertThat(story.leeds().promised()).as("seed %d", seed).isZero();
        assertThat(story.leeds().available()).as("seed %d", seed).isNotNegative();
        assertThat(
                        story.ledger.events(UnitsPromised.class).stream()
                                .mapToLong(UnitsPromised::change)
                                .sum())
                .as("seed %d", seed)
                .isEqualTo(story.leftOfPromise());
    }

    private static Command received(int units) {
        return new ReceiveStock(
                leeds("MUG"), "D", AVAILABLE, units, null, null, null, Evidence.NONE);
    }

    private static Command requested(int units) {
        return new RequestTransfer(
                TRANSFER,
                new Route(new LocationId("LEEDS"), new LocationId("YORK")),
                List.of(mugs(units)),
                Evidence.NONE);
    }

    private static Command anything(Random chance, int step) {
        int units = chance.nextInt(1, 5);
        return switch (chance.nextInt(9)) {
            case 0, 1 ->
                    new DispatchTransferUnits(
                            TRANSFER,
                            List.of(
                                    new LeavingUnits(
                                            1,
                                            chance.nextInt(4) == 0 ? Status.DAMAGED : AVAILABLE,
                                            units,
                                            null)),
                            Evidence.NONE);
            case 2, 3 ->
                    new ReceiveTransferUnits(
                            TRANSFER,
                            "R-" + step,
                            List.of(new ArrivingUnits(1, null, Status.HELD, units, null, null)),
                            Evidence.NONE);
            case 4 ->
                    new LoseTransferUnits(
                            TRANSFER,
                            List.of(new MissedUnits(1, 1, ReasonCode.THEFT)),
                            Evidence.NONE);
            case 5 -> new ReportSale(leeds("MUG"), "till", null, units, null, null, Evidence.NONE);
            case 6 ->
                    new PickStock(
                            leeds("MUG"),
                            Promisee.of(TRANSFER, 1).allocation(),
                            1L,
                            null,
                            Evidence.NONE);
            case 7 -> received(units);
            default ->
                    chance.nextInt(3) == 0 ? new CancelTransfer(TRANSFER, "no truck") : received(1);
        };
    }
}
