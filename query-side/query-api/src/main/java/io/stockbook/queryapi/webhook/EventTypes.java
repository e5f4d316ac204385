package io.stockbook.queryapi.webhook;

import java.util.List;
import java.util.regex.Pattern;

/** The types of messages that come out of feeds; others are named by whoever appends them. */
public final class EventTypes {

    /** Changes of what a channel may sell. */
    public static final String CHANGED = "availability.changed";

    /** The same, told again because somebody asked for a range. */
    public static final String REPLAYED = "availability.replayed";

    /** Changes that are kept no more and were never told to this endpoint. */
    public static final String GAP = "availability.gap";

    static final int MOST = 20;

    private static final int LONGEST = 200;
    private static final Pattern WANTED =
            Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*\\.(\\*|[a-z0-9_]+)");

    private EventTypes() {}

    /**
     * Returns the types when each is one, or all that begin alike.
     *
     * @throws IllegalArgumentException otherwise
     */
    static List<String> checked(List<String> types) {
        if (types.isEmpty() || types.size() > MOST) {
            throw new IllegalArgumentException("types: must be 1 to %d".formatted(MOST));
        }
        for (String type : types) {
            if (type.length() > LONGEST || !WANTED.matcher(type).matches()) {
                throw new IllegalArgumentException(
                        "types: must be like availability.changed, or like alert.* for all that"
                                + " begin so, not "
                                + type);
            }
        }
        return types.stream().distinct().toList();
    }

    /** Whether who wants these types reads feeds. */
    static boolean readFeeds(List<String> types) {
        return types.contains(CHANGED) || types.contains("availability.*");
    }
}
