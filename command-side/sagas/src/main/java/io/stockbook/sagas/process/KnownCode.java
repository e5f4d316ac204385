package io.stockbook.sagas.process;

import io.stockbook.messages.id.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A code, its own or somebody else's, of an item.
 *
 * @param elsewhere who calls it so, when that is not who was asked for; null otherwise
 */
public record KnownCode(String code, Sku sku, @Nullable String elsewhere) {

    /** Of an item itself, or of who was asked for. */
    public KnownCode(String code, Sku sku) {
        this(code, sku, null);
    }
}
