package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stock item as a plain notebook: mutable, slow, one unit at a time wherever that is simpler.
 * Shares no line with what it is compared to.
 */
final class ModelState {

    static final class Promise {
        AllocationId id;
        Demand demand;
        @Nullable ChannelCode channel;
        Rank rank;
        long unpicked;
        long picked;
        long fenced;
        @Nullable Instant expiresAt;

        Promise(AllocationId id, Demand demand, @Nullable ChannelCode channel, Rank rank) {
            this.id = id;
            this.demand = demand;
            this.channel = channel;
            this.rank = rank;
        }

        boolean reservation() {
            return demand.kind() == Demand.Kind.CHECKOUT || expiresAt != null;
        }
    }

    static final class Line {
        Demand demand;
        @Nullable ChannelCode channel;
        Rank rank;
        long quantity;

        Line(Demand demand, @Nullable ChannelCode channel, Rank rank, long quantity) {
            this.demand = demand;
            this.channel = channel;
            this.rank = rank;
            this.quantity = quantity;
        }
    }

    static final class Kept {
        ChannelCode channel;
        long wanted;
        long filled;

        Kept(ChannelCode channel, long wanted) {
            this.channel = channel;
            this.wanted = wanted;
        }
    }

    /** Keeps who it was for as that was when it left. */
    static final class Sent {
        final Promise of;
        @Nullable String number;
        long quantity;

        Sent(Promise of, @Nullable String number, long quantity) {
            this.of = new Promise(of.id, of.demand, of.channel, of.rank);
            this.number = number;
            this.quantity = quantity;
        }
    }

    /** A count that goes on: what was there when it began, by all that was learnt since. */
    static final class Begun {
        final String count;
        final Status scope;
        final @Nullable Instant at;
        long then;

        Begun(String count, Status scope, @Nullable Instant at, long then) {
            this.count = count;
            this.scope = scope;
            this.at = at;
            this.then = then;
        }

        /** Whether what is told now had surely happened; of a midnight only the day is known. */
        boolean isAfter(@Nullable Instant occurredAt) {
            if (at == null || occurredAt == null) {
                return false;
            }
            boolean day =
                    occurredAt.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
            return !occurredAt.plus(day ? Duration.ofDays(1) : Duration.ZERO).isAfter(at);
        }
    }

    final Map<Status, Long> units = new EnumMap<>(Status.class);
    final Map<AllocationId, Promise> promises = new HashMap<>();
    final List<Line> queue = new ArrayList<>();
    final List<Kept> fences = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final List<Begun> counts = new ArrayList<>();
    long missing;
    boolean suspended;

    /** True once anything but opening balances, promises and queues has happened. */
    boolean touched;

    /** The statuses of which a balance was taken over. */
    final Set<Status> opened = EnumSet.noneOf(Status.class);

    private long availableBefore;

    long in(Status status) {
        return units.getOrDefault(status, 0L);
    }

    /** What somebody who counts this status has in front of him, by the book. */
    long before(Status scope) {
        return switch (scope) {
            case AVAILABLE -> in(Status.AVAILABLE) + in(Status.ALLOCATED);
            case HELD -> in(Status.HELD) - missing;
            default -> in(scope);
        };
    }

    @Nullable Begun begun(String count, Status scope) {
        return counts.stream()
                .filter(one -> one.count.equals(count) && one.scope == scope)
                .findFirst()
                .orElse(null);
    }

    /** Nothing moved; there were more (or fewer) all the time than the book said. */
    void learn(Status scope, long change) {
        counts.stream().filter(one -> one.scope == scope).forEach(one -> one.then += change);
    }

    long queued() {
        return queue.stream().mapToLong(line -> line.quantity).sum();
    }

    @Nullable Line line(Demand demand) {
        return queue.stream().filter(line -> line.demand.equals(demand)).findFirst().orElse(null);
    }

    void move(Status from, Status to, long quantity) {
        if (from.inside()) {
            units.put(from, in(from) - quantity);
        }
        if (to.inside()) {
            units.put(to, in(to) + quantity);
        }
    }

    /** One fact is complete: stock that came fills the fences, stock that went empties them. */
    void settle() {
        touched = true;
        if (in(Status.AVAILABLE) > availableBefore) {
            fill();
        }
        while (filled() > in(Status.AVAILABLE)) {
            fences.reversed().stream()
                    .filter(fence -> fence.filled > 0)
                    .findFirst()
                    .ifPresent(fence -> fence.filled--);
        }
        availableBefore = in(Status.AVAILABLE);
        promises.values().removeIf(promise -> promise.unpicked + promise.picked == 0);
        for (Promise promise : promises.values()) {
            promise.fenced = Math.min(promise.fenced, promise.unpicked + promise.picked);
        }
        queue.removeIf(line -> line.quantity == 0);
    }

    void fill() {
        for (Kept fence : fences) {
            while (fence.filled < fence.wanted && in(Status.AVAILABLE) - queued() - filled() > 0) {
                fence.filled++;
            }
        }
    }

    long filled() {
        return fences.stream().mapToLong(fence -> fence.filled).sum();
    }

    @Nullable Kept fence(@Nullable ChannelCode channel) {
        return fences.stream()
                .filter(fence -> Objects.equals(fence.channel, channel))
                .findFirst()
                .orElse(null);
    }

    void drawFence(@Nullable ChannelCode channel, long quantity) {
        Kept fence = fence(channel);
        if (fence != null) {
            fence.filled -= quantity;
            fence.wanted -= quantity;
        }
    }

    /** Gives one unpicked unit back. */
    void freeOne(Promise promise) {
        promise.unpicked--;
        if (promise.fenced > 0) {
            promise.fenced--;
            drawFence(promise.channel, -1);
        }
        move(Status.ALLOCATED, Status.AVAILABLE, 1);
        settle();
    }

    /** Whoever has to give way next: a reservation if there is one, of the lowest rank. */
    @Nullable Promise weakest(@Nullable AllocationId spared) {
        Comparator<Promise> strength =
                Comparator.<Promise>comparingInt(promise -> promise.reservation() ? 0 : 1)
                        .thenComparing(promise -> promise.rank, Comparator.reverseOrder())
                        .thenComparing(promise -> promise.id.value());
        return promises.values().stream()
                .filter(promise -> promise.unpicked > 0 && !promise.id.equals(spared))
                .min(strength)
                .orElse(null);
    }
}
