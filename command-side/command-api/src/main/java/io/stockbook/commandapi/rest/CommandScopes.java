package io.stockbook.commandapi.rest;

/** What a key must be good for to send commands. */
public final class CommandScopes {

    /** Everything that happens to stock. */
    public static final String STOCK_WRITE = "stock:write";

    /** Placing orders and carrying them on: to the door with shipments, and back with returns. */
    public static final String ORDER_WRITE = "order:write";

    /** Planning counts, and counting. */
    public static final String COUNT_WRITE = "count:write";

    /** Believing a variance, or not: whoever counts need not be allowed to. */
    public static final String COUNT_APPROVE = "count:approve";

    /** Ordering of suppliers, and reporting what they announce and what comes. */
    public static final String PURCHASE_WRITE = "purchase:write";

    /** Items, locations, channels, carriers, and how each owner's stock is handled. */
    public static final String MASTER_WRITE = "master:write";

    /** Working through the exceptions. */
    public static final String EXCEPTION_WRITE = "exception:write";

    private CommandScopes() {}
}
