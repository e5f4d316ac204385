package io.stockbook.messages.id;

/** One cutover of one owner, written {@code owner/cutover:number}. */
public record CutoverId(OwnerId owner, CutoverNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/cutover:", "owner/cutover:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a cutover. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/cutover:number}
     */
    public static CutoverId parse(String key) {
        return KEY.parse(key, (owner, number) -> new CutoverId(owner, new CutoverNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
