package io.stockbook.messages.id;

/** One snapshot of what somebody else keeps for an owner, written {@code owner/snapshot:number}. */
public record SnapshotId(OwnerId owner, SnapshotNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/snapshot:", "owner/snapshot:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a snapshot. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/snapshot:number}
     */
    public static SnapshotId parse(String key) {
        return KEY.parse(key, (owner, number) -> new SnapshotId(owner, new SnapshotNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
