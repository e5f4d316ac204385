package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The processes and a small ledger, between which everything comes as late as chance will have it:
 * events in batches of any size, commands line by line, answers after the events that they were
 * decided upon. What the runtime keeps in its order is in order here, and nothing else is.
 */
final class Interleaving {

    private static final Actor PEOPLE = Actor.machine("people");

    /** What one process asks of one target. */
    private record Line(@Nullable OrderId process, String target) {}

    /** Told to a process only after the event at this position. */
    private record Letter(long after, OrderId order, Input input) {}

    /** An answer that nobody has taken yet. */
    private record Reply(Line line, Outgoing outgoing, Answer answer) {}

    final SmallLedger ledger = new SmallLedger();
    final StoryProcesses processes;
    final StoryFacts facts = new StoryFacts();
    private final Random random;
    private final Map<Line, Deque<Outgoing>> waiting = new LinkedHashMap<>();
    private final List<Reply> replies = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Line> free = new ArrayList<>();
    private long seen;
    private int told;

    Interleaving(Random random, Map<String, Recipe> kits) {
        this.random = random;
        kits.forEach((sku, recipe) -> facts.kits.put(new Sku(sku), recipe));
        processes = new StoryProcesses(facts);
    }

    /** Somebody sends a command, and may be refused. */
    void tell(Command command) {
        told++;
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "people", "" + told);
        ledger.send(Submission.of(id, PEOPLE, command));
    }

    /** The stock of an order that is blocked for its money is not kept for it any longer. */
    void lapse() {
        for (Deadline deadline : processes.deadlines) {
            if (deadline instanceof Deadline.Lapse it) {
                letters.add(new Letter(0, it.order(), new Input.Lapsed(it.dueAt())));
            }
        }
    }

    /** From now on components may serve this kit, and everybody hears of it. */
    void open(String sku) {
        Recipe now = facts.kits.get(new Sku(sku));
        if (now != null) {
            facts.kits.put(new Sku(sku), new Recipe(now.components(), now.maySplit(), null));
            processes
                    .states()
                    .keySet()
                    .forEach(order -> letters.add(new Letter(0, order, new Input.Arrived("open"))));
        }
    }

    boolean isOpen(String sku) {
        Recipe now = facts.kits.get(new Sku(sku));
        return now != null && !now.soldBuiltOnly();
    }

    /** The one thing that comes next. */
    void step() {
        switch (random.nextInt(4)) {
            case 0 -> round();
            case 1 -> settle();
            default -> send();
        }
    }

    /** Until nobody has anything more to say. */
    void untilQuiet() {
        for (int step = 0; !isQuiet(); step++) {
            if (step > 100_000) {
                throw new IllegalStateException("they never end: " + waiting.keySet());
            }
            step();
        }
    }

    private boolean isQuiet() {
        return seen == ledger.position()
                && waiting.isEmpty()
                && replies.isEmpty()
                && letters.isEmpty();
    }

    private void round() {
        List<RecordedEvent> all = ledger.after(seen);
        List<RecordedEvent> batch = all.subList(0, random.nextInt(all.size() + 1));
        seen += batch.size();
        Map<OrderId, List<Input>> answers = new LinkedHashMap<>();
        List<Letter> ready = letters.stream().filter(it -> it.after() <= seen).toList();
        letters.removeAll(ready);
        ready.forEach(
                it -> answers.computeIfAbsent(it.order(), _ -> new ArrayList<>()).add(it.input()));
        if (!batch.isEmpty() || !ready.isEmpty()) {
            processes.round(batch, answers).forEach(this::post);
        }
    }

    private void post(Outgoing outgoing) {
        Line line = new Line(processes.sender(outgoing), outgoing.command().target().key());
        if (!waiting.containsKey(line)) {
            free.add(line);
        }
        waiting.computeIfAbsent(line, _ -> new ArrayDeque<>()).add(outgoing);
    }

    /** The ledger decides one command; its answer is on its way for a while. */
    private void send() {
        if (!free.isEmpty()) {
            Line line = free.remove(random.nextInt(free.size()));
            Outgoing outgoing = waiting.getOrDefault(line, new ArrayDeque<>()).element();
            Answer answer = ledger.send(StoryMail.submission(outgoing));
            replies.add(new Reply(line, outgoing, answer));
        }
    }

    /** One answer is taken: the next of its line may be sent. */
    private void settle() {
        if (replies.isEmpty()) {
            return;
        }
        Reply reply = replies.remove(random.nextInt(replies.size()));
        Deque<Outgoing> line = waiting.getOrDefault(reply.line(), new ArrayDeque<>());
        line.remove();
        if (line.isEmpty()) {
            waiting.remove(reply.line());
        } else {
            free.add(reply.line());
        }
        Input input = StoryMail.input(reply.outgoing(), reply.answer());
        OrderId order = reply.line().process();
        if (input != null && order != null) {
            letters.add(new Letter(ledger.position(), order, input));
        }
    }
}
