package io.stockbook.sagas;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.RefusalCode;
import io.stockbook.sagas.Undelivered.Outcome;
import io.stockbook.sagas.Undelivered.Posted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the processes decided on, in its order, and takes the answers back: at least once,
 * always with the same command id, so that the ledger does nothing twice.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int MOST_IN_FLIGHT = 2_000;
    private static final int MOST_FAILURES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /**
     * A command under way.
     *
     * @param tries so far, for the pause until the next
     * @param failures those of them that the command itself failed
     */
    private record Sending(Posted command, int tries, int failures) {}

    private record Reply(Sending sending, @Nullable Answer answer, @Nullable Throwable failure) {}

    private record Retry(Duration at, Sending sending) {}

    private final Undelivered undelivered;
    private final CommandGateway gateway;

    /** Nanoseconds that only grow: the wall clock may step back by a day. */
    private final LongSupplier ticks;

    private final long started;
    private final Runnable onInput;
    private final Signal signal = new Signal();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Retry> retries =
            new PriorityQueue<>(Comparator.comparing(Retry::at));
    private final List<Outcome> outcomes = new ArrayList<>();
    private volatile boolean mayFindMore = true;
    private long lastRead;
    private int inFlight;

    Dispatcher(
            Undelivered undelivered, CommandGateway gateway, LongSupplier ticks, Runnable onInput) {
        this.undelivered = undelivered;
        this.gateway = gateway;
        this.ticks = ticks;
        this.started = ticks.getAsLong();
        this.onInput = onInput;
    }

    /** There are new commands. */
    void wake() {
        mayFindMore = true;
        signal.raise();
    }

    /** One step: answers first, since they make room; then what is due again; then what is new. */
    void step() {
        settle();
        Duration now = sinceStart();
        while (!retries.isEmpty() && retries.element().at().compareTo(now) <= 0) {
            Retry due = retries.remove();
            send(due.sending());
        }
        if (mayFindMore && inFlight < MOST_IN_FLIGHT) {
            mayFindMore = false;
            int room = MOST_IN_FLIGHT - inFlight;
            List<Posted> commands = undelivered.after(lastRead, room);
            mayFindMore |= commands.size() == room;
            for (Posted command : commands) {
                lastRead = command.number();
                inFlight++;
                send(new Sending(command, 0, 0));
            }
        }
    }

    /** Waits for an answer, for new commands, or for the next try, at most so long. */
    void pause(long millis) throws InterruptedException {
        long most = millis;
        if (!retries.isEmpty()) {
            Duration next = retries.element().at().minus(sinceStart());
            most = Math.clamp(next.toMillis(), 1, millis);
        }
        if (!signal.await(most)) {
            // What another node wrote is found by looking now and then.
            mayFindMore = true;
        }
    }

    boolean hasInFlight() {
        return inFlight > retries.size() || !outcomes.isEmpty();
    }

    private void send(Sending sending) {
        try {
            var _ =
                    gateway.send(sending.command().submission())
                            .whenComplete((answer, failure) -> reply(sending, answer, failure));
        } catch (RuntimeException failure) {
            reply(sending, null, failure);
        }
    }

    private void reply(Sending sending, @Nullable Answer answer, @Nullable Throwable failure) {
        replies.add(new Reply(sending, answer, failure));
        signal.raise();
    }

    /** Answers and the commands they answer leave together. */
    void settle() {
        for (Reply reply = replies.poll(); reply != null; reply = replies.poll()) {
            take(reply);
        }
        if (!outcomes.isEmpty()) {
            if (undelivered.settle(List.copyOf(outcomes))) {
                onInput.run();
            }
            inFlight -= outcomes.size();
            outcomes.clear();
        }
    }

    private void take(Reply reply) {
        Sending sending = reply.sending();
        long number = sending.command().number();
        switch (reply.answer()) {
            case Answer.Accepted yes ->
                    outcomes.add(
                            new Outcome(
                                    number,
                                    yes.position() == 0 ? Letter.What.UNCHANGED : null,
                                    yes.version(),
                                    null));
            case Answer.Refused no when no.refusal().code() == RefusalCode.IN_FLIGHT ->
                    again(new Sending(sending.command(), 1, sending.failures()));
            case Answer.Refused no ->
                    outcomes.add(
                            new Outcome(
                                    number,
                                    Letter.What.REFUSED,
                                    no.version(),
                                    LedgerJson.write(no.refusal())));
            case null -> failed(sending, reply.failure());
        }
    }

    /** Only what the command itself fails counts: what is merely away comes back. */
    private void failed(Sending sending, @Nullable Throwable failure) {
        Posted command = sending.command();
        int tries = sending.tries() + 1;
        int failures = sending.failures() + (Outage.isBehind(failure) ? 0 : 1);
        LOG.warn("No answer to {} {} at try {}: {}", command.kind(), command.id(), tries, failure);
        if (failures < MOST_FAILURES) {
            again(new Sending(command, tries, failures));
        } else {
            outcomes.add(
                    new Outcome(
                            command.number(),
                            Letter.What.FAILED,
                            null,
                            LedgerJson.write(String.valueOf(failure))));
        }
    }

    private void again(Sending sending) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(sending.tries() - 1, 20));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        retries.add(new Retry(sinceStart().plus(pause), sending));
    }

    private Duration sinceStart() {
        return Duration.ofNanos(ticks.getAsLong() - started);
    }
}
