package io.stockbook.application;

/** Something the operator has to change; the message says what. */
final class UsageMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageMistake(String sentence) {
        super(sentence);
    }
}
