package io.stockbook.messages.work;

/** What a work order does with goods. */
public enum WorkOrderKind {
    /** Makes one SKU out of several: a kit, a set, a case. */
    ASSEMBLE,
    /** Takes one SKU apart into several. */
    DISASSEMBLE,
    /** Makes one SKU another one, unit by unit. */
    RELABEL,
    /** Gives units of one SKU another status. */
    REGRADE,
    /** Opens cases of one SKU into units of another. */
    CASE_BREAK,
    /** Gives units of one SKU the lot that they really are of. */
    LOT_CORRECTION
}
