package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.id.OrderNumber;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A run of rows with the same invoice number, customer and country: at most one order, and at most
 * one return.
 */
final class Run {

    private final Row first;
    private final Invoice order;
    private final CreditNote creditNote;

    /** Begins with its first row; order and return bear this number. */
    Run(Row first, String number) {
        this.first = first;
        this.order = new Invoice(first, new OrderNumber(number));
        this.creditNote = new CreditNote(first, number);
    }

    boolean continuesWith(Row row) {
        return row.invoice().equals(first.invoice())
                && row.country().equals(first.country())
                && Objects.equals(row.customer(), first.customer());
    }

    Invoice order() {
        return order;
    }

    CreditNote creditNote() {
        return creditNote;
    }

    /** What it leads to as a whole. */
    List<Step> steps() {
        return Stream.concat(order.order().stream(), creditNote.steps().stream()).toList();
    }
}
