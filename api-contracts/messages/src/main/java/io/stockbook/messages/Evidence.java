package io.stockbook.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a fact outside the ledger.
 *
 * @param document the paper or record that says so: a delivery note, an invoice, a count sheet
 * @param occurredAt when it happened, if not when it was recorded
 * @param note a sentence by the sender; never personal data
 */
public record Evidence(
        @Nullable String document, @Nullable Instant occurredAt, @Nullable String note) {

    /** Nothing but the command itself. */
    public static final Evidence NONE = new Evidence(null, null, null);

    /** A document's number alone. */
    public static Evidence of(String document) {
        return new Evidence(document, null, null);
    }

    /** A document's number, and when what it tells happened. */
    public static Evidence of(String document, Instant occurredAt) {
        return new Evidence(document, occurredAt, null);
    }
}
