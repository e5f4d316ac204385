package io.stockbook.connectors.cutover;

/** What a key must be good for. */
public final class CutoverScopes {

    /** Moving in from an older system, and looking how far that is. */
    public static final String CUTOVER_WRITE = "cutover:write";

    private CutoverScopes() {}
}
