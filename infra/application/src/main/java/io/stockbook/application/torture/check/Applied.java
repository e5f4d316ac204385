package io.stockbook.application.torture.check;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.StockEvent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the processors must have taken, event by event, learnt while the events are read. */
public final class Applied {

    private final BitSet moved = new BitSet();
    private final BitSet ordered = new BitSet();
    private final Map<String, Long> stockVersions = new HashMap<>();
    private final Findings findings;

    /** Reports what is missing there. */
    public Applied(Findings findings) {
        this.findings = findings;
    }

    void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case StockEvent event -> {
                stockVersions.merge(recorded.stream(), recorded.version(), Math::max);
                if (!event.movements().isEmpty()) {
                    moved.set(Math.toIntExact(recorded.position()));
                }
            }
            case OrderEvent _ -> ordered.set(Math.toIntExact(recorded.position()));
            default -> {}
        }
    }

    /** The positions that a processor has left its mark of, against those that it must have. */
    void compare(String processor, BitSet found, BitSet must) {
        BitSet different = (BitSet) found.clone();
        different.xor(must);
        if (!different.isEmpty()) {
            findings.add(
                    Fault.SKIPPED_EVENT,
                    different.cardinality(),
                    "%s: the first is at position %d"
                            .formatted(processor, different.nextSetBit(0)));
        }
    }

    /** Events that move stock. */
    BitSet moved() {
        return moved;
    }

    /** Events of orders. */
    BitSet ordered() {
        return ordered;
    }

    /** The version up to which a processor has folded a stock item. */
    void folded(String processor, String stream, long version) {
        long must = stockVersions.getOrDefault(stream, 0L);
        if (must != version) {
            findings.add(
                    Fault.SKIPPED_EVENT,
                    Math.abs(must - version),
                    "%s: %s is folded up to version %d of %d"
                            .formatted(processor, stream, version, must));
        }
    }

    /** Where a processor's token stands, and the last position of the ledger. */
    void reached(String processor, long position, long head) {
        if (position != head) {
            findings.add(
                    Fault.SKIPPED_EVENT,
                    Math.abs(head - position),
                    "%s stands at position %d of %d".formatted(processor, position, head));
        }
    }

    int stockItems() {
        return stockVersions.size();
    }
}
