package io.stockbook.commandapi.rest;

/** What a key must be good for to send commands. */
public final class CommandScopes {

    /** Everything that happens to stock. */
    public static final String STOCK_WRITE = "stock:write";

    /** Placing orders and carrying them on: to the door with shipments, and back with returns. */
    public static final String ORDER_WRITE = "order:write";

    /** Items, locations, channels and carriers. */
    public static final String MASTER_WRITE = "master:write";

    /** Working through the exceptions. */
    public static final String EXCEPTION_WRITE = "exception:write";

    private CommandScopes() {}
}
