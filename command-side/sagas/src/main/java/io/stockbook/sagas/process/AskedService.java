package io.stockbook.sagas.process;

import org.jspecify.annotations.Nullable;

/**
 * The service that an order asks for, until the order knows what its channel means by it.
 *
 * @param code the channel's
 * @param level what Stockbook calls it, or null while nobody has said
 * @param told true once the order is blocked for it and a person knows
 */
public record AskedService(String code, @Nullable String level, boolean told) {

    AskedService called(@Nullable String now) {
        return new AskedService(code, now, told);
    }

    AskedService toldNow() {
        return new AskedService(code, level, true);
    }
}
