package io.stockbook.messages.catalog;

/** How closely a SKU is looked after, by what it sells and what it is worth. */
public enum AbcClass {
    /** The few that matter most: counted most often. */
    A,
    B,
    /** The many that matter least. */
    C
}
