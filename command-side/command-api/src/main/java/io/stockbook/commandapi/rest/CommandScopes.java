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

    /** Items, locations, channels and carriers. */
    public static final String MASTER_WRITE = "master:write";

    /** Working through the exceptions. */
    public static final String EXCEPTION_WRITE = "exception:write";

    private CommandScopes() {}
}
