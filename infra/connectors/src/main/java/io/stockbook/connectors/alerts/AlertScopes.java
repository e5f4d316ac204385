package io.stockbook.connectors.alerts;

/** What a key must be good for. */
public final class AlertScopes {

    /** Saying of what one wants to be told, and looking that up. */
    public static final String ALERT_WRITE = "alert:write";

    private AlertScopes() {}
}
