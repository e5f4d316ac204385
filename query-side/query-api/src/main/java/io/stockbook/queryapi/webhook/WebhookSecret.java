package io.stockbook.queryapi.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What messages of an endpoint are signed with. Nobody reads it by mistake. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    static WebhookSecret random() {
        byte[] key = new byte[BYTES];
        CHANCE.nextBytes(key);
        return new WebhookSecret(key);
    }

    /** One that was kept. */
    public static WebhookSecret of(byte[] key) {
        return new WebhookSecret(key.clone());
    }

    /** The bytes to sign with. */
    public byte[] key() {
        return key.clone();
    }

    /** As receivers are told it, once. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
