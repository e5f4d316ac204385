package io.stockbook.eventstore;

import io.stockbook.messages.Answer;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.MessageHandler;

/** A command that waits on a stripe for its answer. */
final class Pending<C, R> {

    private final CommandMessage<C> message;
    private final MessageHandler<? super CommandMessage<?>> handler;
    private final CommandCallback<? super C, ? super R> callback;
    private final Sent sent;
    private final String stream;
    private int attempts;
    private boolean done;

    Pending(
            CommandMessage<C> message,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        this.message = message;
        this.handler = handler;
        this.callback = callback;
        this.sent = Sent.of(message);
        this.stream = sent.submission().command().target().key();
    }

    CommandMessage<C> message() {
        return message;
    }

    MessageHandler<? super CommandMessage<?>> handler() {
        return handler;
    }

    Sent sent() {
        return sent;
    }

    String stream() {
        return stream;
    }

    /** Counts one more decision that is brought to the ledger. */
    void attempt() {
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    @SuppressWarnings("unchecked") // The gateway is the only sender, and expects an answer.
    void answer(Answer answer) {
        finish((CommandResultMessage<R>) new GenericCommandResultMessage<>(answer));
    }

    void fail(Throwable cause) {
        finish(new GenericCommandResultMessage<>(cause));
    }

    /** The first word counts. */
    private void finish(CommandResultMessage<R> result) {
        if (!done) {
            done = true;
            callback.onResult(message, result);
        }
    }
}
