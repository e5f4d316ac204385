package io.stockbook.connectors.cutover;

/** Another cutover of the same owner is being booked. */
final class AnotherCutover extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherCutover(Throwable cause) {
        super(cause);
    }
}
