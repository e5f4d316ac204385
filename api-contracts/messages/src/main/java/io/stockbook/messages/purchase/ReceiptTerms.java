package io.stockbook.messages.purchase;

/** When bought goods become the owner's. */
public enum ReceiptTerms {
    /** When they are received. */
    AT_DOCK,
    /** When the supplier hands them over, so they are the owner's on their way. */
    FOB_ORIGIN,
    /** When they are sold; until then they are the supplier's, wherever they stand. */
    CONSIGNED
}
