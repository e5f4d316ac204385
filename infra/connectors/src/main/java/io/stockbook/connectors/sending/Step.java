package io.stockbook.connectors.sending;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One command of a plan, and what must have been answered before it is sent.
 *
 * @param origin where the command comes from, for whoever reads why a plan stopped: "row 17"
 * @param after the aggregates whose last step must be answered first; a step that waits for its own
 *     target becomes its target's last step
 * @param expected refusals that do not stop the plan
 */
public record Step(
        String origin,
        CommandId id,
        Command command,
        List<AggregateId> after,
        Set<RefusalCode> expected) {

    /** Keeps the lists as they are. */
    public Step {
        after = List.copyOf(after);
        expected = Set.copyOf(expected);
    }

    /** A step that waits for the last step of its own target, and of others. */
    public static Step chained(
            String origin, CommandId id, Command command, AggregateId... alsoAfter) {
        List<AggregateId> after =
                Stream.concat(Stream.of(command.target()), Stream.of(alsoAfter)).toList();
        return new Step(origin, id, command, after, Set.of());
    }

    /** This step, content with these refusals too. */
    public Step expecting(RefusalCode... codes) {
        return new Step(origin, id, command, after, Set.of(codes));
    }

    boolean leads() {
        return after.contains(command.target());
    }
}
