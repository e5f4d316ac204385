package io.stockbook.sagas;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.RefusalCode;
import io.stockbook.sagas.Undelivered.Outcome;
import io.stockbook.sagas.Undelivered.Posted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private static final int MOST_UNDER_WAY = 2_000;
    private static final int MOST_FAILURES = 12;

    /**
     * What was settled comes back when the database crashes and nobody else does. Not oftener,
     * since a look from the beginning passes all that was settled and is not cleared away yet.
     */
    private static final Duration LOOKS_BACK_EVERY = Duration.ofSeconds(10);

    private record Reply(Sending sending, @Nullable Answer answer, @Nullable Throwable failure) {}

    private final Undelivered undelivered;
    private final CommandGateway gateway;

    private final Runnable onInput;
    private final Signal signal = new Signal();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Timetable timetable;
    private final UnderWay underWay = new UnderWay();
    private final List<Outcome> outcomes = new ArrayList<>();
    private volatile boolean mayFindMore = true;
    private long lastRead;
    private Duration nextLookBack = LOOKS_BACK_EVERY;

    /** Those of them that the gateway has. */
    private int inFlight;

    Dispatcher(
            Undelivered undelivered, CommandGateway gateway, LongSupplier ticks, Runnable onInput) {
        this.undelivered = undelivered;
        this.gateway = gateway;
        this.timetable = new Timetable(ticks);
        this.onInput = onInput;
    }

    /** There are new commands. */
    void wake() {
        mayFindMore = true;
        signal.raise();
    }

    /** One step: answers first, since they make room; then what is due; then what is new. */
    void step() {
        settle();
        Duration now = timetable.now();
        for (Sending next = timetable.due(now); next != null; next = timetable.due(now)) {
            send(next);
        }
        if (now.compareTo(nextLookBack) >= 0) {
            nextLookBack = now.plus(LOOKS_BACK_EVERY);
            lastRead = 0;
            mayFindMore = true;
        }
        int room = MOST_UNDER_WAY - underWay.size();
        if (mayFindMore && room > 0) {
            read(room);
        }
    }

    private void read(int room) {
        mayFindMore = false;
        List<Posted> commands = undelivered.after(lastRead, underWay.after(lastRead), room);
        mayFindMore |= commands.size() == room;
        for (Posted command : commands) {
            lastRead = command.number();
            Sending sending = Sending.first(command);
            if (underWay.add(sending)) {
                send(sending);
            }
        }
    }

    /** Waits for an answer, for new commands, or for the next try, at most so long. */
    void pause(long millis) throws InterruptedException {
        if (!signal.await(timetable.pause(millis))) {
            // What another node wrote is found by looking now and then.
            mayFindMore = true;
        }
    }

    boolean hasInFlight() {
        return inFlight > 0 || !outcomes.isEmpty();
    }

    private void send(Sending sending) {
        inFlight++;
        try {
            var _ =
                    gateway.send(sending.toSend())
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
            underWay.forget(outcomes.stream().map(Outcome::number).toList());
            outcomes.clear();
        }
    }

    private void take(Reply reply) {
        inFlight--;
        Sending sending = reply.sending();
        switch (reply.answer()) {
            case Answer.Accepted yes ->
                    answered(
                            sending,
                            yes.position() == 0 ? Letter.What.UNCHANGED : null,
                            yes.version(),
                            null);
            case Answer.Refused no when no.refusal().code() == RefusalCode.IN_FLIGHT ->
                    again(sending.again(1, sending.failures()));
            case Answer.Refused no ->
                    answered(
                            sending,
                            Letter.What.REFUSED,
                            no.version(),
                            LedgerJson.write(no.refusal()));
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
            again(sending.again(tries, failures));
        } else {
            answered(sending, Letter.What.FAILED, null, LedgerJson.write(String.valueOf(failure)));
        }
    }

    private void answered(
            Sending sending,
            Letter.@Nullable What what,
            @Nullable Long version,
            @Nullable String why) {
        outcomes.add(new Outcome(sending.command().number(), what, version, why));
        Sending next = underWay.answered(sending);
        if (next != null) {
            timetable.add(next, Duration.ZERO);
        }
    }

    private void again(Sending sending) {
        timetable.add(sending, sending.pause());
    }
}
