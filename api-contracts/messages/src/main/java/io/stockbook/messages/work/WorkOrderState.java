package io.stockbook.messages.work;

/** Where a work order stands. */
public enum WorkOrderState {
    /** Nothing was done yet. */
    PLANNED,
    /** Something was done. */
    STARTED,
    /** Nothing more goes into it; what is in work is finished or comes back. */
    STOPPED,
    /** It was called off before anything was done. */
    CANCELLED,
    /** Nothing of it is in work, and nothing will be. */
    CLOSED;

    /** True while goods may go into it. */
    public boolean isOpen() {
        return this == PLANNED || this == STARTED;
    }

    /** True when nothing is promised to it any more and nothing of it is in work. */
    public boolean isEnded() {
        return this == CANCELLED || this == CLOSED;
    }
}
