package io.stockbook.sagas.process;

/** How far an allocation is wanted to go now. */
public enum Goal {
    KEEP,
    PICK,
    SHIP
}
