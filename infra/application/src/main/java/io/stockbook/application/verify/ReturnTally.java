package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.returns.ReturnState;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the events of one return say together; a fold of its own, beside that of the view. */
final class ReturnTally {

    /** One line: what was agreed, what came, what became of it and what was refunded. */
    static final class Line {
        @Nullable Integer orderLine;
        String sku = "";
        @Nullable ReturnReason reason;
        long authorized;
        long received;
        long over;
        long refunded;
        final Map<Status, Long> ways = new EnumMap<>(Status.class);

        long gone(Status to) {
            return ways.getOrDefault(to, 0L);
        }

        long waiting() {
            return received - ways.values().stream().mapToLong(units -> units).sum();
        }
    }

    final Map<Integer, Line> lines = new TreeMap<>();
    @Nullable OrderId order;
    @Nullable ChannelCode channel;
    @Nullable LocationId expectedAt;
    @Nullable String document;
    @Nullable String note;
    @Nullable Instant createdAt;
    @Nullable Instant updatedAt;
    long createdPosition;
    boolean blind;
    ReturnState state = ReturnState.AUTHORIZED;
    long version;
    long position;

    void apply(RecordedEvent recorded, ReturnEvent event) {
        if (createdAt == null) {
            createdAt = recorded.recordedAt();
            createdPosition = recorded.position();
            order = event.order();
        }
        updatedAt = recorded.recordedAt();
        version = recorded.version();
        position = recorded.position();
        switch (event) {
            case ReturnEvent.ReturnAuthorized e -> authorize(e);
            case ReturnEvent.BlindReturnOpened e -> {
                blind = true;
                channel = e.channel();
                document = e.evidence().document();
            }
            case ReturnEvent.ReturnReceived e -> {
                state = ReturnState.RECEIVED;
                e.lines().forEach(units -> receive(line(units.line()), units));
            }
            case ReturnEvent.ReturnInspected e ->
                    e.lines()
                            .forEach(
                                    units ->
                                            line(units.line())
                                                    .ways
                                                    .merge(
                                                            units.to(),
                                                            units.quantity(),
                                                            Long::sum));
            case ReturnEvent.RefundSignalled e ->
                    e.lines().forEach(units -> line(units.line()).refunded += units.quantity());
            case ReturnEvent.ReturnClosed e -> {
                state = ReturnState.CLOSED;
                note = e.note();
            }
            case ReturnEvent.ReturnCancelled e -> {
                state = ReturnState.CANCELLED;
                note = e.reason();
            }
        }
    }

    private void authorize(ReturnEvent.ReturnAuthorized event) {
        channel = event.channel();
        expectedAt = event.expectedAt();
        document = event.evidence().document();
        event.lines()
                .forEach(
                        told -> {
                            Line line = line(told.line());
                            line.orderLine = told.orderLine();
                            line.sku = told.sku().value();
                            line.reason = told.reason();
                            line.authorized = told.quantity();
                        });
    }

    private static void receive(Line line, ReceivedUnits units) {
        if (line.sku.isEmpty()) {
            line.sku = units.sku().value();
            line.orderLine = units.orderLine();
        }
        line.reason = line.reason == null ? units.reason() : line.reason;
        line.received += units.quantity();
        line.over += units.over();
    }

    private Line line(int number) {
        return lines.computeIfAbsent(number, key -> new Line());
    }

    long total(ToLongFunction<Line> units) {
        return lines.values().stream().mapToLong(units).sum();
    }
}
