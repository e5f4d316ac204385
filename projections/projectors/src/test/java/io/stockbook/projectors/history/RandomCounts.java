package io.stockbook.projectors.history;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Counts of two SKUs at one location, from the plan to the end, one after the other. */
final class RandomCounts {

    private static final CountedPlace SHELF =
            new CountedPlace(RandomHistory.LOCATIONS.getFirst(), Status.AVAILABLE);
    private static final List<CountVerdict> VERDICTS = List.of(CountVerdict.values());

    private final Random random;
    private final Recorder recorder;
    private int planned;
    private int step;
    private int attempt;

    RandomCounts(Random random, Recorder recorder) {
        this.random = random;
        this.recorder = recorder;
    }

    /** One step of the count that is under way. */
    void next() {
        Sku counted = RandomHistory.SKUS.getFirst();
        switch (step++) {
            case 0 -> plan();
            case 1 -> {
                attempt++;
                record(
                        new CountEvent.CountLineBegun(
                                SHELF, counted, attempt, badge(), random.nextInt(4) == 0));
                stock(
                        new StockEvent.CountOpened(
                                name(), Status.AVAILABLE, 9, null, attempt, paper()));
                record(new CountEvent.CountLineOpened(counted, attempt));
            }
            case 2 ->
                    record(
                            new CountEvent.CountLineCounted(
                                    SHELF, counted, attempt, 8, badge(), paper()));
            case 3 -> compare(counted);
            case 4 ->
                    record(
                            new CountEvent.VarianceApproved(
                                    SHELF, counted, attempt, 8, paper(), "seen it"));
            case 5 -> {
                stock(
                        new StockEvent.StockCounted(
                                name(), Status.AVAILABLE, 8, 8, 0, 0, 0, 3L, null, paper()));
                record(new CountEvent.CountLineBooked(counted, attempt, 8, 0, 0, 0));
            }
            default -> end(counted);
        }
    }

    private void plan() {
        planned++;
        attempt = 0;
        boolean ofClass = random.nextBoolean();
        record(
                new CountEvent.CountPlanned(
                        SHELF,
                        ofClass
                                ? new CountSelection(List.of(), AbcClass.A)
                                : new CountSelection(RandomHistory.SKUS.subList(0, 2), null),
                        new CountTerms(random.nextInt(5), 50, 1, true, random.nextBoolean()),
                        paper()));
        record(new CountEvent.CountLinesListed(RandomHistory.SKUS.subList(0, 1), false));
        record(new CountEvent.CountLinesListed(RandomHistory.SKUS.subList(1, 2), true));
    }

    private void compare(Sku counted) {
        CountVerdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        record(
                new CountEvent.CountLineCompared(
                        SHELF, counted, attempt, 8, 9, 0, -1, verdict, paper()));
        switch (verdict) {
            case ACCEPT -> step = 5;
            case RECOUNT -> step = 1;
            case APPROVAL -> {
                if (random.nextInt(3) == 0) {
                    record(new CountEvent.VarianceRejected(SHELF, counted, attempt, "again"));
                    step = 1;
                }
            }
        }
    }

    private void end(Sku counted) {
        record(
                random.nextBoolean()
                        ? new CountEvent.CountClosed(1)
                        : new CountEvent.CountCancelled(SHELF, List.of(counted), "fire"));
        step = 0;
    }

    private @Nullable String badge() {
        return random.nextBoolean() ? "badge-7" : null;
    }

    private String name() {
        return "C/" + planned;
    }

    private static Evidence paper() {
        return Evidence.of("sheet 1");
    }

    private void record(CountEvent event) {
        recorder.record(new CountId(RandomHistory.OWNER, new CountNumber(name())), event);
    }

    private void stock(StockEvent event) {
        recorder.record(SHELF.item(RandomHistory.OWNER, RandomHistory.SKUS.getFirst()), event);
    }
}
