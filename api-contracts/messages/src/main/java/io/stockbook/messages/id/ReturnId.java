package io.stockbook.messages.id;

/** One return of one owner, written {@code owner/return:number}. */
public record ReturnId(OwnerId owner, ReturnNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/return:", "owner/return:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a return. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/return:number}
     */
    public static ReturnId parse(String key) {
        return KEY.parse(key, (owner, number) -> new ReturnId(owner, new ReturnNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
