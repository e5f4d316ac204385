package io.stockbook.messages.location;

/** Who counts what is there. */
public enum Custody {
    OURS,
    EXTERNAL
}
