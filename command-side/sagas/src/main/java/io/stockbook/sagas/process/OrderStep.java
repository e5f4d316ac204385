package io.stockbook.sagas.process;

/** What the process tells its order, one at a time. */
public enum OrderStep {
    SERVICE,
    RECORD,
    RELEASE,
    SHIP,
    KILL,
    CLOSE,
    CANCEL
}
