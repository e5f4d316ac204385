package io.stockbook.sagas.process;

/** How far an order's fulfilment has come. */
public enum Phase {
    /** Its channel has not opened yet, so nobody knows what may serve it. */
    AWAITING_CHANNEL,
    /** It is being sourced, picked or shipped. */
    ACTIVE,
    /** Everything is being given back. */
    CANCELLING,
    /** Everything has shipped. */
    CLOSED,
    /** Everything has been given back. */
    CANCELLED;

    /** True when nothing more is to be done. */
    public boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }
}
