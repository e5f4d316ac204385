package io.stockbook.messages.id;

import java.util.function.BiFunction;

/**
 * How the keys of one kind of things are written that belong to an owner.
 *
 * @param mark what stands between the owner and the name, as {@code /order:}; encoded parts hold
 *     none
 * @param form how such a key looks, for who got another one
 */
record OwnedKey(String mark, String form) {

    String of(OwnerId owner, String name) {
        return KeyPart.encode(owner.value()) + mark + KeyPart.encode(name);
    }

    /** True when the key is of this kind. */
    boolean isIn(String key) {
        return key.contains(mark);
    }

    <T> T parse(String key, BiFunction<OwnerId, String, T> id) {
        int at = key.indexOf(mark);
        if (at < 1) {
            throw new IllegalArgumentException("not " + form + ": " + key);
        }
        return id.apply(
                new OwnerId(KeyPart.decode(key.substring(0, at))),
                KeyPart.decode(key.substring(at + mark.length())));
    }
}
