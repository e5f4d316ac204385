package io.stockbook.eventstore;

import io.stockbook.messages.Provenance;
import io.stockbook.messages.Submission;
import java.util.UUID;
import org.axonframework.messaging.Message;

/**
 * A submission as it travels beside its command message.
 *
 * @param body the hash of what is asked
 */
record Sent(Submission submission, Digest body) {

    static final String KEY = "sent";

    static Sent of(Message<?> message) {
        if (message.getMetaData().get(KEY) instanceof Sent sent) {
            return sent;
        }
        throw new IllegalArgumentException("commands enter the bus through the gateway only");
    }

    UUID id() {
        return submission.id().value();
    }

    Provenance provenance() {
        return new Provenance(id(), submission.actor(), submission.cause());
    }
}
