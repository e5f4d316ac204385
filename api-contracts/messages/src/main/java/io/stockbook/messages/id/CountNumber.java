package io.stockbook.messages.id;

import io.stockbook.messages.Require;

/** The number of a count, unique within its owner. */
public record CountNumber(String value) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters, or begins as
     *     the names of keepers' snapshots do
     */
    public CountNumber {
        value = KeyPart.checked(value, "count number");
        Require.that(
                !value.startsWith(SnapshotNumber.MARK),
                "only a snapshot is called %s…".formatted(SnapshotNumber.MARK));
    }

    @Override
    public String toString() {
        return value;
    }
}
