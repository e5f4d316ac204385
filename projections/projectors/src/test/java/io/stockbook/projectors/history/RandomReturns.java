package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Returns, authorised or blind, and what becomes of them. */
final class RandomReturns {

    private static final List<Status> WAYS =
            List.of(Status.AVAILABLE, Status.HELD, Status.DAMAGED, Status.SCRAP, Status.SUPPLIER);
    private static final OrderId ORDER = new OrderId(RandomHistory.OWNER, new OrderNumber("SO/1"));

    private final Random random;
    private final Recorder recorder;
    private int begun;

    RandomReturns(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    void next() {
        if (begun == 0 || random.nextInt(4) == 0) {
            recorder.record(id(begun++), random.nextInt(3) == 0 ? blind() : authorized());
        } else {
            recorder.record(id(random.nextInt(begun)), another());
        }
    }

    private ReturnEvent authorized() {
        return new ReturnEvent.ReturnAuthorized(
                sometimes(ORDER),
                sometimes(RandomHistory.CHANNELS.getLast()),
                sometimes(RandomHistory.LOCATIONS.getFirst()),
                IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(
                                line ->
                                        new AuthorizedLine(
                                                line,
                                                sometimes(line),
                                                RandomHistory.SKUS.get(line),
                                                1 + random.nextInt(5),
                                                ReturnReason.DEFECTIVE))
                        .toList(),
                Evidence.of("mail 7"));
    }

    private ReturnEvent blind() {
        return new ReturnEvent.BlindReturnOpened(
                sometimes(ORDER), sometimes(RandomHistory.CHANNELS.getFirst()), Evidence.NONE);
    }

    private ReturnEvent another() {
        int line = 1 + random.nextInt(3);
        return switch (random.nextInt(9)) {
            case 0 -> new ReturnEvent.ReturnClosed(ORDER, sometimes("kept"));
            case 1 -> new ReturnEvent.ReturnCancelled(ORDER, "changed again");
            case 2, 3 ->
                    new ReturnEvent.RefundSignalled(
                            ORDER,
                            "RF-" + random.nextInt(9),
                            List.of(
                                    new RefundedUnits(
                                            line,
                                            line,
                                            RandomHistory.SKUS.get(line),
                                            random.nextInt(3),
                                            sometimes(new Money(990, "EUR")))),
                            Evidence.NONE);
            case 4, 5 ->
                    new ReturnEvent.ReturnInspected(
                            ORDER,
                            List.of(inspected(line), inspected(1 + random.nextInt(3))),
                            Evidence.NONE);
            default ->
                    new ReturnEvent.ReturnReceived(
                            ORDER,
                            "RC-" + random.nextInt(9),
                            location(),
                            List.of(received(line), received(line)),
                            Evidence.NONE);
        };
    }

    private ReceivedUnits received(int line) {
        return new ReceivedUnits(
                line,
                sometimes(line),
                RandomHistory.SKUS.get(line),
                1 + random.nextInt(4),
                random.nextInt(2),
                ReturnCondition.USED,
                sometimes(ReturnReason.OTHER),
                sometimes("L-1"));
    }

    private DispositionedUnits inspected(int line) {
        return new DispositionedUnits(
                line,
                RandomHistory.SKUS.get(line),
                location(),
                sometimes("L-1"),
                WAYS.get(random.nextInt(WAYS.size())),
                1 + random.nextInt(3),
                null);
    }

    private LocationId location() {
        return RandomHistory.LOCATIONS.get(random.nextInt(RandomHistory.LOCATIONS.size()));
    }

    private <T> @Nullable T sometimes(T value) {
        return random.nextBoolean() ? value : null;
    }

    private static ReturnId id(int which) {
        return new ReturnId(RandomHistory.OWNER, new ReturnNumber("R/" + which));
    }
}
