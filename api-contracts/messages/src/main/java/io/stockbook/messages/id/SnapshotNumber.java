package io.stockbook.messages.id;

/** The number of a keeper's snapshot, unique within its owner. */
public record SnapshotNumber(String value) {

    /** What stands before it in the name under which stock items know the snapshot as a count. */
    static final String MARK = "snapshot:";

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is blank or longer than 100 characters
     */
    public SnapshotNumber {
        value = KeyPart.checked(value, "snapshot number");
    }

    /** The name under which stock items know the snapshot; no count that we plan has it. */
    public String count() {
        return MARK + value;
    }

    /** True of the name of a count that is a keeper's snapshot. */
    public static boolean isCount(String count) {
        return count.startsWith(MARK);
    }

    /** The snapshot of this name. */
    public static SnapshotNumber ofCount(String count) {
        return new SnapshotNumber(count.substring(MARK.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
