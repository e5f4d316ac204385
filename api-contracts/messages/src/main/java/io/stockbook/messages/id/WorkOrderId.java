package io.stockbook.messages.id;

/** One work order of one owner, written {@code owner/work:number}. */
public record WorkOrderId(OwnerId owner, WorkOrderNumber number) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/work:", "owner/work:number");

    @Override
    public String key() {
        return KEY.of(owner, number.value());
    }

    /** True when the key is that of a work order. */
    public static boolean isKey(String key) {
        return KEY.isIn(key);
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/work:number}
     */
    public static WorkOrderId parse(String key) {
        return KEY.parse(
                key, (owner, number) -> new WorkOrderId(owner, new WorkOrderNumber(number)));
    }

    @Override
    public String toString() {
        return key();
    }
}
