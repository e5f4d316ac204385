package io.stockbook.sagas.process;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.Converted;
import io.stockbook.messages.stock.StockEvent.ReceiptCorrected;
import io.stockbook.messages.stock.StockEvent.StockReceived;
import io.stockbook.messages.stock.StockEvent.TransferReceived;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stock items may expect, document by document. Units are expected until they are booked and
 * not only until a document says that they came, so that nothing is missing in between.
 */
public final class Supply {

    private final Map<Incoming.Key, Incoming> lines = new HashMap<>();
    private final Map<String, Set<Incoming.Key>> documents = new HashMap<>();
    private final Set<Incoming.Key> changed = new HashSet<>();
    private final Set<StockItemId> touched = new HashSet<>();

    /** A line as it was stored. */
    public void known(Incoming.Key key, Incoming line) {
        lines.put(key, line);
        documents.computeIfAbsent(key.document(), _ -> new HashSet<>()).add(key);
    }

    /** What is expected by each document. */
    public Map<Incoming.Key, Incoming> lines() {
        return Collections.unmodifiableMap(lines);
    }

    /**
     * The lines that are other than they were stored, each once; one that is not there any more is
     * over.
     */
    public Set<Incoming.Key> changed() {
        Set<Incoming.Key> now = Set.copyOf(changed);
        changed.clear();
        return now;
    }

    /** The stock items that may expect more or less than they did. */
    Set<StockItemId> touched() {
        return touched;
    }

    @Nullable Incoming line(Incoming.Key key) {
        return lines.get(key);
    }

    /** The lines by which something is expected of a document. */
    List<Incoming.Key> keys(String document) {
        return List.copyOf(documents.getOrDefault(document, Set.of()));
    }

    void put(Incoming.Key key, Incoming line) {
        remove(key);
        touched.add(line.item());
        if (!line.isOver()) {
            known(key, line);
        }
    }

    void change(Incoming.Key key, UnaryOperator<Incoming> change) {
        Incoming line = lines.get(key);
        if (line != null) {
            put(key, change.apply(line));
        }
    }

    void remove(Incoming.Key key) {
        changed.add(key);
        Incoming before = lines.remove(key);
        if (before != null) {
            touched.add(before.item());
            Set<Incoming.Key> others = documents.getOrDefault(key.document(), new HashSet<>());
            others.remove(key);
            if (others.isEmpty()) {
                documents.remove(key.document());
            }
        }
    }

    /** A stock item has booked something; it may be another one than was agreed. */
    void book(StockItemId item, StockEvent event) {
        String document = document(item, event);
        if (document != null) {
            long units =
                    switch (event) {
                        case StockReceived it -> it.quantity();
                        case ReceiptCorrected it -> it.change();
                        case Converted it -> Math.max(0, it.change());
                        case TransferReceived it -> it.quantity();
                        case StockEvent _ -> 0;
                    };
            change(Incoming.Key.of(document, item.sku()), line -> line.booked(units));
        }
    }

    /** The document by which a stock item may have expected what it booked, or null. */
    public static @Nullable String document(StockItemId item, StockEvent event) {
        return switch (event) {
            case StockReceived it -> purchase(item.owner(), it.receipt());
            case ReceiptCorrected it -> purchase(item.owner(), it.corrects());
            case Converted it -> purchase(item.owner(), it.workOrder());
            case TransferReceived it ->
                    key(
                            it.transfer(),
                            number ->
                                    new TransferId(item.owner(), new TransferNumber(number)).key());
            case StockEvent _ -> null;
        };
    }

    private static @Nullable String purchase(OwnerId owner, String reference) {
        return key(
                ReceiptLineId.purchase(reference),
                number -> new PurchaseOrderId(owner, new PurchaseOrderNumber(number)).key());
    }

    /** What a stock item is told may be any text; one that is no number names no document. */
    private static @Nullable String key(
            @Nullable String number, Function<String, String> document) {
        if (number == null) {
            return null;
        }
        try {
            return document.apply(number);
        } catch (IllegalArgumentException nobodys) {
            return null;
        }
    }
}
