package io.stockbook.messages.id;

/** One sales channel of one owner, written {@code owner/channel:code}. */
public record ChannelId(OwnerId owner, ChannelCode code) implements AggregateId {

    @Override
    public String key() {
        return KeyPart.encode(owner.value()) + "/channel:" + KeyPart.encode(code.value());
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/channel:code}
     */
    public static ChannelId parse(String key) {
        int mark = key.indexOf("/channel:");
        if (mark < 1) {
            throw new IllegalArgumentException("not owner/channel:code: " + key);
        }
        return new ChannelId(
                new OwnerId(KeyPart.decode(key.substring(0, mark))),
                new ChannelCode(KeyPart.decode(key.substring(mark + "/channel:".length()))));
    }

    @Override
    public String toString() {
        return key();
    }
}
