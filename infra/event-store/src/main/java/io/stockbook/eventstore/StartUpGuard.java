package io.stockbook.eventstore;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Refuses to start with a part that forgets, does nothing, or writes Java class names. On this
 * stack Axon falls back to such parts with no more than a line in the log.
 */
public final class StartUpGuard {

    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "InMemory.*|NoOp.*|No[A-Z].*|XStream.*|JavaSerializer|Simple.*|WeakReference.*"
                            + "|Logging.*|EmbeddedEventStore|AsynchronousCommandBus");

    private StartUpGuard() {}

    /**
     * Looks at every part by what it is for.
     *
     * @throws IllegalStateException naming each part that cannot be, and its class
     */
    public static void check(Map<String, Object> parts) {
        Map<String, String> refused = new TreeMap<>();
        parts.forEach(
                (role, part) -> {
                    if (FORBIDDEN.matcher(part.getClass().getSimpleName()).matches()) {
                        refused.put(role, part.getClass().getName());
                    }
                });
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "These parts would lose or misname what the ledger must keep: " + refused);
        }
    }
}
