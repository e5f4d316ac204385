package io.stockbook.messages.id;

/** One transfer of one owner, written {@code owner/transfer:number}. */
public record TransferId(OwnerId owner, TransferNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/transfer:", "owner/transfer:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a transfer. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/transfer:number}
     */
    public static TransferId parse(String key) {
        return KEY.parse(key, (owner, number) -> new TransferId(owner, new TransferNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
