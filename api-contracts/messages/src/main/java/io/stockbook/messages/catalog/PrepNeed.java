package io.stockbook.messages.catalog;

/** What a channel wants done to units of a SKU before they leave. */
public enum PrepNeed {
    /** A label with the channel's own code on each unit, as FBA's FNSKU. */
    LABEL,
    /** A closed bag of clear foil. */
    POLY_BAG,
    /** A warning against suffocation on the bag. */
    SUFFOCATION_WARNING,
    /** Bubble wrap: what breaks when it falls. */
    BUBBLE_WRAP,
    /** A bag that nobody can look through. */
    OPAQUE_BAG,
    /** Tape over what may open or leak. */
    TAPE,
    /** A box around the unit's own. */
    OVERBOX,
    /** Units that are sold together, held together. */
    BUNDLE,
    /** A label that says that the units of a set are not to be parted. */
    SET_LABEL,
    /** The day of expiry where everybody can read it. */
    EXPIRY_DATE,
    /** Taken off its hanger. */
    HANGER_REMOVED,
    /** What the carton holds, told to the channel before it leaves. */
    CARTON_CONTENT,
    /** The channel's label on the carton. */
    CARTON_LABEL,
    /** The channel's label on the pallet. */
    PALLET_LABEL
}
