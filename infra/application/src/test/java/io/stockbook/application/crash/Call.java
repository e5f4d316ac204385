package io.stockbook.application.crash;

import org.jspecify.annotations.Nullable;

/**
 * A request, the same to the byte however often it is sent.
 *
 * @param key its idempotency key, or null when it creates a document and that is the key
 */
record Call(@Nullable String key, String path, String body) {

    static Call document(String path, String body) {
        return new Call(null, path, body.replace('\'', '"'));
    }

    static Call keyed(String key, String path, String body) {
        return new Call(key, path, body.replace('\'', '"'));
    }
}
