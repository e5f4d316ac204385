package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OrderId;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the processes of a story ask to a small ledger, and its events and refusals back,
 * until nobody has anything more to say.
 */
final class StoryMail {

    private static final Actor PROCESSES = Actor.machine("processes");

    final List<Command> sent = new ArrayList<>();
    private final SmallLedger ledger;
    private final StoryProcesses processes;
    private final List<Outgoing> held = new ArrayList<>();
    private Predicate<Command> holding = command -> false;
    private long seen;

    StoryMail(SmallLedger ledger, StoryProcesses processes) {
        this.ledger = ledger;
        this.processes = processes;
    }

    /** These commands do not reach the ledger until they are let go. */
    void hold(Predicate<Command> which) {
        holding = which;
    }

    void letGo() {
        holding = command -> false;
        List<Outgoing> before = List.copyOf(held);
        held.clear();
        Map<OrderId, List<Input>> answers = new LinkedHashMap<>();
        before.forEach(outgoing -> dispatch(outgoing, answers));
        settle(answers);
    }

    /** Tells an order's process something that no event says. */
    void tell(OrderId order, Input input) {
        Map<OrderId, List<Input>> inputs = new LinkedHashMap<>();
        inputs.put(order, List.of(input));
        settle(inputs);
    }

    void settle() {
        settle(new LinkedHashMap<>());
    }

    private void settle(Map<OrderId, List<Input>> answers) {
        Map<OrderId, List<Input>> refusals = answers;
        while (seen < ledger.position() || !refusals.isEmpty()) {
            List<RecordedEvent> batch = ledger.after(seen);
            seen += batch.size();
            List<Outgoing> out = processes.round(batch, refusals);
            refusals = new LinkedHashMap<>();
            for (Outgoing outgoing : out) {
                sent.add(outgoing.command());
                if (holding.test(outgoing.command())) {
                    held.add(outgoing);
                } else {
                    dispatch(outgoing, refusals);
                }
            }
        }
    }

    private void dispatch(Outgoing outgoing, Map<OrderId, List<Input>> refusals) {
        Input input = input(outgoing, ledger.send(submission(outgoing)));
        OrderId sender = processes.sender(outgoing);
        if (input != null && sender != null) {
            refusals.computeIfAbsent(sender, _ -> new ArrayList<>()).add(input);
        }
    }

    /** As the ledger takes it. */
    static Submission submission(Outgoing outgoing) {
        return new Submission(outgoing.id(), PROCESSES, outgoing.command(), null, outgoing.cause());
    }

    /** What the process has to be told of an answer, or null when its events tell it. */
    static @Nullable Input input(Outgoing outgoing, Answer answer) {
        return switch (answer) {
            case Answer.Refused no ->
                    new Input.Refused(outgoing.id(), outgoing.command(), no.refusal());
            case Answer.Accepted yes when yes.position() == 0 ->
                    new Input.Unchanged(outgoing.id(), outgoing.command());
            case Answer.Accepted _ -> null;
        };
    }
}
