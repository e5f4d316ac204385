package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of one count, and those of stock items that name it, say together. */
final class CountTally {

    /** One line. */
    static final class Line {
        CountLineState state = CountLineState.PLANNED;
        int attempt;
        @Nullable String counter;
        @Nullable Long counted;
        @Nullable Instant countedAt;
        @Nullable Long expected;
        @Nullable Long missingFound;
        @Nullable Long missingLost;
        @Nullable Long variance;
        @Nullable String decidedBy;
        @Nullable String remark;
        @Nullable Long openedPosition;
        @Nullable Long bookedPosition;
        long position;

        boolean ended() {
            return state == CountLineState.BOOKED || state == CountLineState.DROPPED;
        }
    }

    CountEvent.@Nullable CountPlanned planned;
    @Nullable Instant createdAt;
    long createdPosition;
    String state = "OPEN";
    boolean complete;
    @Nullable String reason;
    @Nullable Instant updatedAt;
    long version;
    long position;
    final TreeMap<String, Line> lines = new TreeMap<>();

    void apply(RecordedEvent recorded, CountEvent event) {
        updatedAt = recorded.recordedAt();
        version = recorded.version();
        position = recorded.position();
        switch (event) {
            case CountEvent.CountPlanned e -> {
                planned = e;
                createdAt = recorded.recordedAt();
                createdPosition = recorded.position();
            }
            case CountEvent.CountLinesListed e -> {
                e.skus().forEach(sku -> lines.put(sku.value(), new Line()));
                e.skus().forEach(sku -> line(sku).position = position);
                complete |= e.complete();
            }
            case CountEvent.CountLineBegun e -> begun(e, user(recorded, e.counter()));
            case CountEvent.CountLineOpened e -> reached(e.sku(), CountLineState.COUNTING);
            case CountEvent.CountLineCounted e -> {
                Line line = reached(e.sku(), CountLineState.COUNTED);
                line.counter = user(recorded, e.counter());
                line.counted = e.counted();
                Instant at = e.evidence().occurredAt();
                line.countedAt = at == null ? recorded.recordedAt() : at;
            }
            case CountEvent.CountLineCompared e -> compared(e);
            case CountEvent.VarianceApproved e ->
                    decided(reached(e.sku(), CountLineState.ACCEPTED), recorded, e.note());
            case CountEvent.VarianceRejected e ->
                    decided(reached(e.sku(), CountLineState.RECOUNT), recorded, e.reason());
            case CountEvent.CountLineBooked e -> {
                Line line = reached(e.sku(), CountLineState.BOOKED);
                line.expected = e.expected();
                line.missingFound = e.missingFound();
                line.missingLost = e.missingLost();
                line.variance = e.variance();
            }
            case CountEvent.CountClosed _ -> over("CLOSED", null);
            case CountEvent.CountCancelled e -> over("CANCELLED", e.reason());
        }
    }

    private static String user(RecordedEvent recorded, @Nullable String counter) {
        return counter == null ? recorded.provenance().actor().user() : counter;
    }

    private Line line(Sku sku) {
        return Objects.requireNonNull(lines.get(sku.value()), () -> "no line of " + sku);
    }

    private Line reached(Sku sku, CountLineState next) {
        Line line = line(sku);
        line.state = next;
        line.position = position;
        return line;
    }

    private void begun(CountEvent.CountLineBegun event, String counter) {
        Line line =
                reached(
                        event.sku(),
                        event.atOnce() ? CountLineState.COUNTING : CountLineState.OPENING);
        line.attempt = event.attempt();
        line.counter = counter;
        line.counted = null;
        line.countedAt = null;
        line.expected = null;
        line.missingFound = null;
        line.variance = null;
        line.openedPosition = null;
    }

    private void compared(CountEvent.CountLineCompared event) {
        CountLineState next =
                event.verdict() == CountVerdict.ACCEPT
                        ? CountLineState.ACCEPTED
                        : event.verdict() == CountVerdict.RECOUNT
                                ? CountLineState.RECOUNT
                                : CountLineState.AWAITING_APPROVAL;
        Line line = reached(event.sku(), next);
        line.expected = event.expected();
        line.missingFound = event.missingFound();
        line.variance = event.variance();
    }

    private static void decided(Line line, RecordedEvent recorded, @Nullable String remark) {
        line.decidedBy = recorded.provenance().actor().user();
        line.remark = remark;
    }

    private void over(String ended, @Nullable String why) {
        state = ended;
        reason = why;
        lines.values().stream()
                .filter(line -> !line.ended() && line.state != CountLineState.ACCEPTED)
                .forEach(
                        line -> {
                            line.state = CountLineState.DROPPED;
                            line.position = position;
                        });
    }

    /** A stock item began to be counted. */
    void opened(RecordedEvent recorded, String sku, StockEvent.CountOpened event) {
        Line line = lines.get(sku);
        if (line != null) {
            line.openedPosition = recorded.position();
            line.expected = event.expected();
        }
    }

    /** A stock item booked what was counted. */
    void booked(RecordedEvent recorded, String sku) {
        Line line = lines.get(sku);
        if (line != null) {
            line.bookedPosition = recorded.position();
        }
    }

    long open() {
        return lines.values().stream().filter(line -> !line.ended()).count();
    }

    long awaiting() {
        return lines.values().stream()
                .filter(line -> line.state == CountLineState.AWAITING_APPROVAL)
                .count();
    }
}
