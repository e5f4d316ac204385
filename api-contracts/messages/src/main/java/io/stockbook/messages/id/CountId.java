package io.stockbook.messages.id;

/** One count of one owner, written {@code owner/count:number}. */
public record CountId(OwnerId owner, CountNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/count:", "owner/count:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a count. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/count:number}
     */
    public static CountId parse(String key) {
        return KEY.parse(key, (owner, number) -> new CountId(owner, new CountNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
