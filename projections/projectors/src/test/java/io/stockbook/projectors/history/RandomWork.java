package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.UnusedUnits;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Work orders of two inputs and one output, of which anything may become. */
final class RandomWork {

    private static final LocationId LOCATION = RandomHistory.LOCATIONS.get(1);
    private static final WorkItem MADE = new WorkItem(3, RandomHistory.SKUS.get(3));
    private static final List<Status> STATUSES =
            Arrays.stream(Status.values()).filter(Status::unpromised).toList();

    private final Random random;
    private final Recorder recorder;
    private int planned;

    RandomWork(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    void next() {
        if (planned == 0 || random.nextInt(6) == 0) {
            recorder.record(id(planned++), new WorkOrderEvent.WorkOrderPlanned(plan(), evidence()));
        } else {
            recorder.record(id(random.nextInt(planned)), another());
        }
    }

    private WorkPlan plan() {
        long wholes = units();
        return new WorkPlan(
                LOCATION,
                WorkOrderKind.ASSEMBLE,
                List.of(input(1, wholes), input(2, 2 * wholes)),
                List.of(
                        new WorkOutput(
                                3,
                                MADE.sku(),
                                wholes,
                                status(),
                                sometimes("K-1"),
                                random.nextBoolean() ? units() : null)));
    }

    private WorkInput input(int line, long units) {
        return new WorkInput(line, sku(line), units, status(), sometimes("L-7"));
    }

    private WorkOrderEvent another() {
        int line = 1 + random.nextInt(2);
        WorkItem item = new WorkItem(line, sku(line));
        return switch (random.nextInt(12)) {
            case 0, 1 -> new WorkOrderEvent.InputPromised(LOCATION, item, 5 - units(), true);
            case 2 -> new WorkOrderEvent.InputShort(LOCATION, item, units(), "nothing there");
            case 3, 4, 5, 6, 7, 8, 9 -> done(item);
            case 10 -> new WorkOrderEvent.WorkOrderCancelled(LOCATION, List.of(item), "no time");
            default ->
                    new WorkOrderEvent.WorkOrderClosed(
                            LOCATION,
                            List.of(item),
                            List.of(spoiled(item)),
                            List.of(),
                            value(),
                            evidence());
        };
    }

    private WorkOrderEvent done(WorkItem item) {
        return new WorkOrderEvent.WorkDone(
                LOCATION,
                List.of(new ConsumedUnits(item, status(), units(), 1, sometimes("L-8"), value())),
                random.nextBoolean()
                        ? List.of(
                                new ProducedUnits(
                                        MADE, status(), status(), units(), 0, null, value()))
                        : List.of(),
                random.nextInt(4) == 0
                        ? List.of(
                                new UnusedUnits(item, status(), units(), sometimes("L-8"), value()))
                        : List.of(),
                random.nextInt(4) == 0 ? List.of(spoiled(MADE)) : List.of(),
                evidence());
    }

    private SpoiledUnits spoiled(WorkItem item) {
        return new SpoiledUnits(item, units(), ReasonCode.DAMAGE, sometimes("L-8"), value());
    }

    private @Nullable Money value() {
        return random.nextBoolean() ? new Money(random.nextInt(900), "EUR") : null;
    }

    private Evidence evidence() {
        return random.nextBoolean()
                ? Evidence.of("SHIFT", Instant.parse("2025-12-24T10:00:00Z"))
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

    private static WorkOrderId id(int which) {
        return new WorkOrderId(RandomHistory.OWNER, new WorkOrderNumber("W/" + which));
    }
}
