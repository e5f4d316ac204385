package io.stockbook.messages.returns;

/** Why a customer sends something back. The list is closed. */
public enum ReturnReason {
    CHANGED_MIND,
    /** It does not fit, or is too much. */
    WRONG_SIZE,
    /** Something else was sent than was ordered. */
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    DAMAGED_ON_ARRIVAL,
    DEFECTIVE,
    ARRIVED_LATE,
    /** Its carrier could not bring it, or nobody took it in. */
    UNDELIVERABLE,
    RECALL,
    OTHER
}
