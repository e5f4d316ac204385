package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names and numbers by chance, out of small pools so that they meet. */
final class RandomNames {

    private static final List<Status> PLAIN =
            List.of(
                    Status.AVAILABLE,
                    Status.AVAILABLE,
                    Status.HELD,
                    Status.DAMAGED,
                    Status.INSPECTION);
    private static final Comparator<AllocationId> BY_VALUE =
            Comparator.comparing(AllocationId::value);

    private final Random chance;
    private List<AllocationId> open = List.of();
    private List<AllocationId> shipped = List.of();

    RandomNames(Random chance) {
        this.chance = chance;
    }

    /** Which allocations are worth naming now. */
    void know(ModelState book) {
        open = book.promises.keySet().stream().sorted(BY_VALUE).toList();
        shipped = book.sent.stream().map(sent -> sent.of.id).toList();
    }

    Status status() {
        return chance.nextInt(8) == 0
                ? of(Status.values())
                : PLAIN.get(chance.nextInt(PLAIN.size()));
    }

    ReasonCode reason() {
        return of(ReasonCode.values());
    }

    AllocationId anyAllocation() {
        return new AllocationId(new UUID(7, chance.nextInt(30)));
    }

    AllocationId allocation() {
        return among(open);
    }

    AllocationId shipped() {
        return among(shipped);
    }

    private AllocationId among(List<AllocationId> known) {
        return known.isEmpty() || chance.nextInt(8) == 0
                ? anyAllocation()
                : known.get(chance.nextInt(known.size()));
    }

    Demand demand(Demand.Kind kind) {
        return new Demand(kind, String.valueOf(1001 + chance.nextInt(4)), 1 + chance.nextInt(2));
    }

    Rank rank() {
        LocalDate day = LocalDate.of(2026, 1, 1 + chance.nextInt(3));
        return new Rank(chance.nextInt(4), chance.nextBoolean() ? null : day, chance.nextInt(3), 1);
    }

    @Nullable ChannelCode channel() {
        return chance.nextInt(4) == 0 ? null : namedChannel();
    }

    ChannelCode namedChannel() {
        return new ChannelCode(of(new String[] {"web", "shop", "market"}));
    }

    String number(String kind) {
        return kind + chance.nextInt(3);
    }

    long quantity() {
        return chance.nextLong(1, 9);
    }

    long small() {
        return chance.nextLong(1, 5);
    }

    @Nullable Long perhaps() {
        return chance.nextInt(3) == 0 ? null : Long.valueOf(small());
    }

    long change() {
        return chance.nextBoolean() ? quantity() : -quantity();
    }

    <T> T of(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
