package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AggregateId;

/**
 * What stock items and other documents book because of one event of a document, and what a person
 * is told of it. Ids follow from the document, the version of the event and the step, so that each
 * is booked once.
 *
 * @param number of the document, as people know it
 */
record Booking(AggregateId document, String number, RecordedEvent recorded) {

    /**
     * Asks whoever books it.
     *
     * @param step tells it from the other bookings of the event
     */
    Outgoing step(String step, Command command) {
        return new Outgoing(
                CommandId.ofDocument(document)
                        .derived("event %d %s".formatted(recorded.version(), step)),
                command,
                ExceptionOpening.place(recorded));
    }

    /**
     * Tells a person of the document.
     *
     * @param about tells it from what else there is to tell of the event
     */
    Outgoing telling(ExceptionType type, String about, String sentence) {
        String place = ExceptionOpening.place(recorded);
        return ExceptionOpening.opening(
                document.owner(),
                type,
                document.key(),
                ExceptionOpening.id("%s\n%s\n%s".formatted(place, type, about)),
                number,
                sentence,
                place);
    }

    /** What was said, and the document when no other was named: the stock card names it. */
    Evidence evidence(Evidence said) {
        return said.document() == null
                ? new Evidence(number, said.occurredAt(), said.note())
                : said;
    }
}
