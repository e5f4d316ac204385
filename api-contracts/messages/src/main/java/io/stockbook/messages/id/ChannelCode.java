package io.stockbook.messages.id;

/** The code of a sales channel, unique within its owner. */
public record ChannelCode(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public ChannelCode {
        value = KeyPart.checked(value, "channel");
    }

    @Override
    public String toString() {
        return value;
    }
}
