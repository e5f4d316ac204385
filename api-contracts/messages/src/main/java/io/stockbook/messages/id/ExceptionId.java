package io.stockbook.messages.id;

import java.util.UUID;

/** One exception of one owner, written {@code owner/exception:uuid}. */
public record ExceptionId(OwnerId owner, UUID value) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/exception:", "owner/exception:uuid");

    @Override
    public String key() {
        return KEY.of(owner, value.toString());
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/exception:uuid}
     */
    public static ExceptionId parse(String key) {
        return KEY.parse(key, (owner, uuid) -> new ExceptionId(owner, UUID.fromString(uuid)));
    }

    @Override
    public String toString() {
        return key();
    }
}
