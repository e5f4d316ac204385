package io.stockbook.messages.exception;

import io.stockbook.messages.Event;

/** Everything that ever happens to an exception. */
public sealed interface ExceptionEvent extends Event {

    /** Somebody has to look at it. */
    record ExceptionOpened(ExceptionType type, String subject, String cause, String sentence)
            implements ExceptionEvent {}

    /** A person looks at it. */
    record ExceptionAssigned(String assignee) implements ExceptionEvent {}

    /** It is done. */
    record ExceptionResolved(String resolution) implements ExceptionEvent {}
}
