package io.stockbook.messages.id;

/** One sales channel of one owner, written {@code owner/channel:code}. */
public record ChannelId(OwnerId owner, ChannelCode code) implements AggregateId {

    private static final OwnedKey KEY = new OwnedKey("/channel:", "owner/channel:code");

    @Override
    public String key() {
        return KEY.of(owner, code.value());
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/channel:code}
     */
    public static ChannelId parse(String key) {
        return KEY.parse(key, (owner, code) -> new ChannelId(owner, new ChannelCode(code)));
    }

    @Override
    public String toString() {
        return key();
    }
}
