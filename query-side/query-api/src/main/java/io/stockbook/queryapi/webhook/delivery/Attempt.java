package io.stockbook.queryapi.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param status what was answered, or null when nothing was
 * @param error why it is no success, or null when it is
 * @param answer how the answer began
 * @param retryAfter how long the receiver wants to be left alone; zero when it did not say
 */
record Attempt(
        Instant sentAt,
        Duration took,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer,
        Duration retryAfter) {

    private static final int GONE = 410;

    boolean isSuccess() {
        return error == null;
    }

    /** The receiver wants nothing more, ever. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
