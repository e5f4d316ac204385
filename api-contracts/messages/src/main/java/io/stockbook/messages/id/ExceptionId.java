package io.stockbook.messages.id;

import java.util.UUID;

/** One exception of one owner, written {@code owner/exception:uuid}. */
public record ExceptionId(OwnerId owner, UUID value) implements AggregateId {

    private static final String KIND = "/exception:";

    @Override
    public String key() {
        return KeyPart.encode(owner.value()) + KIND + value;
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/exception:uuid}
     */
    public static ExceptionId parse(String key) {
        int mark = key.indexOf(KIND);
        if (mark < 1) {
            throw new IllegalArgumentException("not owner/exception:uuid: " + key);
        }
        return new ExceptionId(
                new OwnerId(KeyPart.decode(key.substring(0, mark))),
                UUID.fromString(key.substring(mark + KIND.length())));
    }

    @Override
    public String toString() {
        return key();
    }
}
