package io.stockbook.messages.exception;

/** Whether somebody still has to look at an exception. */
public enum ExceptionState {
    OPEN,
    RESOLVED
}
