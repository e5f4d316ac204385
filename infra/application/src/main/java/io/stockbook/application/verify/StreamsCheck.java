package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 4: one command id has at most one effect, which is one unbroken run of events of one
 * stream; and positions and versions have no gaps.
 */
final class StreamsCheck implements Check {

    private final Map<String, Long> versions = new HashMap<>();
    private final Set<UUID> commands = new HashSet<>();
    private @Nullable RecordedEvent last;

    @Override
    public String name() {
        return "4: no command has two effects, no position or version is missing";
    }

    @Override
    public void on(RecordedEvent recorded) {
        long expectedPosition = last == null ? 1 : last.position() + 1;
        if (recorded.position() != expectedPosition) {
            throw new Violation(recorded, "position %d is missing".formatted(expectedPosition));
        }
        long expectedVersion = versions.getOrDefault(recorded.stream(), 0L) + 1;
        if (recorded.version() != expectedVersion) {
            throw new Violation(
                    recorded, "version %d of its stream is missing".formatted(expectedVersion));
        }
        UUID command = recorded.provenance().commandId();
        boolean sameRun =
                last != null
                        && last.provenance().commandId().equals(command)
                        && last.stream().equals(recorded.stream());
        if (!sameRun && !commands.add(command)) {
            throw new Violation(recorded, "command %s had an effect before".formatted(command));
        }
        versions.put(recorded.stream(), recorded.version());
        last = recorded;
    }
}
