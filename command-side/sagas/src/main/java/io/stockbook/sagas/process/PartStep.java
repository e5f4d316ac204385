package io.stockbook.sagas.process;

/** What the process asks a stock item to do with an allocation. */
public enum PartStep {
    PICK,
    SHIP,
    REVERSE,
    FREE,
    SHORT,
    REJECT,
    UNSHIP
}
