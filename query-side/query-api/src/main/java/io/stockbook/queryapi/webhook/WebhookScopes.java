package io.stockbook.queryapi.webhook;

/** What a key must be good for. */
public final class WebhookScopes {

    /** Saying who is told of what, which includes reading the secret of a new endpoint. */
    public static final String WEBHOOK_WRITE = "webhook:write";

    /** Endpoints and their deliveries, never their secrets. */
    public static final String WEBHOOK_READ = "webhook:read";

    private WebhookScopes() {}
}
