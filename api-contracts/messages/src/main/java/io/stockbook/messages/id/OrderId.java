package io.stockbook.messages.id;

/** One order of one owner, written {@code owner/order:number}. */
public record OrderId(OwnerId owner, OrderNumber number) implements AggregateId {

    @Override
    public String key() {
        return KeyPart.encode(owner.value()) + "/order:" + KeyPart.encode(number.value());
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/order:number}
     */
    public static OrderId parse(String key) {
        int mark = key.indexOf("/order:");
        if (mark < 1) {
            throw new IllegalArgumentException("not owner/order:number: " + key);
        }
        return new OrderId(
                new OwnerId(KeyPart.decode(key.substring(0, mark))),
                new OrderNumber(KeyPart.decode(key.substring(mark + "/order:".length()))));
    }

    @Override
    public String toString() {
        return key();
    }
}
