package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Transfers of two lines, of which anything may become. */
final class RandomTransfers {

    private static final Route ROUTE =
            new Route(RandomHistory.LOCATIONS.get(0), RandomHistory.LOCATIONS.get(2));
    private static final List<Status> STATUSES =
            Arrays.stream(Status.values()).filter(Status::unpromised).toList();

    private final Random random;
    private final Recorder recorder;
    private int requested;

    RandomTransfers(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    void next() {
        if (requested == 0 || random.nextInt(5) == 0) {
            recorder.record(
                    id(requested++),
                    new TransferEvent.TransferRequested(
                            ROUTE,
                            IntStream.rangeClosed(1, 2).mapToObj(this::line).toList(),
                            evidence()));
        } else {
            recorder.record(id(random.nextInt(requested)), another());
        }
    }

    private TransferLine line(int number) {
        return new TransferLine(number, sku(number), units(), sometimes("L-7"));
    }

    private TransferEvent another() {
        int number = 1 + random.nextInt(2);
        LineItem item = new LineItem(number, sku(number));
        return switch (random.nextInt(12)) {
            case 0, 1 -> new TransferEvent.UnitsPromised(ROUTE, item, 5 - units(), true);
            case 2 -> new TransferEvent.LineShort(ROUTE, item, units(), "nothing there");
            case 3, 4, 5 ->
                    new TransferEvent.UnitsDispatched(
                            ROUTE,
                            List.of(
                                    new DispatchedUnits(
                                            number, item.sku(), status(), units(), null)),
                            random.nextInt(8) == 0 ? TransferState.CANCELLED : null,
                            evidence());
            case 6, 7, 8 ->
                    new TransferEvent.UnitsArrived(
                            ROUTE,
                            "R-" + random.nextInt(99),
                            List.of(arrived(number), arrived(null)),
                            evidence());
            case 9 -> new TransferEvent.UnitsLost(ROUTE, List.of(lost(item)), evidence());
            case 10 -> new TransferEvent.TransferCancelled(ROUTE, List.of(item), "no truck");
            default ->
                    new TransferEvent.TransferClosed(
                            ROUTE, List.of(item), List.of(lost(item)), evidence());
        };
    }

    private ArrivedUnits arrived(@Nullable Integer number) {
        long units = units();
        return new ArrivedUnits(
                number,
                sku(number == null ? 3 : number),
                status(),
                units,
                number == null ? units : random.nextInt((int) units + 1),
                sometimes("L-8"),
                sometimes("A-03-2"));
    }

    private LostUnits lost(LineItem item) {
        return new LostUnits(item.line(), item.sku(), units(), ReasonCode.CARRIER_LOSS, null);
    }

    private Evidence evidence() {
        return random.nextBoolean()
                ? Evidence.of("CMR", Instant.parse("2025-12-24T10:00:00Z"))
                : Evidence.NONE;
    }

    private Status status() {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    private static Sku sku(int number) {
        return RandomHistory.SKUS.get(number);
    }

    private long units() {
        return random.nextLong(1, 10);
    }

    private @Nullable String sometimes(String text) {
        return random.nextBoolean() ? text : null;
    }

    private static TransferId id(int which) {
        return new TransferId(RandomHistory.OWNER, new TransferNumber("T/" + which));
    }
}
