package io.stockbook.messages.exception;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.ExceptionId;

/** Everything an exception can be asked. */
public sealed interface ExceptionCommand extends Command {

    /** The exception that decides. */
    ExceptionId exception();

    @Override
    default ExceptionId target() {
        return exception();
    }

    /**
     * Puts something into a queue for a person; keyed by its own id.
     *
     * @param subject the stream it is about
     * @param cause the document or command that led to it
     * @param sentence what happened, with the numbers in it
     */
    record OpenException(
            ExceptionId exception,
            ExceptionType type,
            String subject,
            String cause,
            String sentence)
            implements ExceptionCommand {}

    /** Gives it to a person. */
    record AssignException(ExceptionId exception, String assignee) implements ExceptionCommand {}

    /** Says what was done about it. */
    record ResolveException(ExceptionId exception, String resolution) implements ExceptionCommand {}
}
