package io.stockbook.connectors.csv;

import io.stockbook.connectors.sending.AskingAnew;
import io.stockbook.connectors.sending.Retries;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AggregateId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends entries, so many at a time: what is about one thing in the order of the file, the commands
 * of an entry one after the other, and again with the same id while the ledger cannot be reached.
 * When several things in a row are not answered for long, nothing more is sent; one thing that
 * never is keeps nobody else from being sent. What was refused when the same file came before is
 * asked anew, for the reason may be gone.
 */
final class Delivery implements AutoCloseable {

    private static final int AT_ONCE = 500;
    private static final int LANES = 256;

    /** As many things that are not answered one after the other are no accident. */
    private static final int MOST_LOST = 3;

    private final CommandGateway gateway;
    private final CommandGateway anew;
    private final Actor actor;
    private final Mistakes mistakes;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicLong taken = new AtomicLong();
    private final List<ExecutorService> lanes =
            IntStream.range(0, LANES)
                    .mapToObj(_ -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
                    .toList();
    private final Retries retries;
    private final Set<AggregateId> lost = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();

    Delivery(
            CommandGateway gateway,
            KnownThings ledger,
            Actor actor,
            Mistakes mistakes,
            Retries retries) {
        this.gateway = gateway;
        this.anew = new AskingAnew(gateway, ledger);
        this.actor = actor;
        this.mistakes = mistakes;
        this.retries = retries;
    }

    /** The id of one of an entry's commands. */
    static CommandId id(Found found, int ask) {
        CommandId own = Objects.requireNonNull(found.entry()).asks().get(ask).id();
        return own == null ? found.id().derived("command " + ask) : own;
    }

    /** The first of an entry's commands, as it is sent. */
    static Submission submission(Found found, Actor actor) {
        Ask first = Objects.requireNonNull(found.entry()).asks().getFirst();
        return Submission.of(id(found, 0), actor, first.command());
    }

    /** Sends an entry as soon as there is room. */
    void send(Found found) throws InterruptedException {
        free.acquire();
        lane(found)
                .execute(
                        () -> {
                            try {
                                deliver(found);
                            } finally {
                                free.release();
                            }
                        });
    }

    private ExecutorService lane(Found found) {
        AggregateId first =
                Objects.requireNonNull(found.entry()).asks().getFirst().command().target();
        return lanes.get(Math.floorMod(first.hashCode(), LANES));
    }

    private void deliver(Found found) {
        if (away.get()) {
            return;
        }
        List<Ask> asks = Objects.requireNonNull(found.entry()).asks();
        for (int i = 0; i < asks.size(); i++) {
            RowMistake refused = ask(found.row(), id(found, i), asks.get(i));
            if (refused != null) {
                mistakes.add(List.of(refused));
                return;
            }
        }
        taken.incrementAndGet();
    }

    private @Nullable RowMistake ask(long row, CommandId id, Ask ask) {
        Submission submission = Submission.of(id, actor, ask.command());
        // What has a name of its own was said elsewhere too, and has the answer that it had there.
        CommandGateway ledger = ask.id() == null ? anew : gateway;
        try {
            Answer answer = retries.send(ledger, submission).join();
            answered.set(true);
            lost.clear();
            return switch (answer) {
                case Answer.Accepted _ -> null;
                case Answer.Refused it when ask.expected().contains(it.refusal().code()) -> null;
                case Answer.Refused it -> RowMistake.of(row, it.refusal());
            };
        } catch (CompletionException unanswered) {
            lost.add(ask.command().target());
            if (lost.size() >= MOST_LOST) {
                away.set(true);
            }
            return new RowMistake(
                    row,
                    null,
                    RowMistake.NOT_ANSWERED,
                    "the ledger has not answered; send the file again with the same key");
        }
    }

    /** Waits for the rest, and says how many were taken. */
    long finish() {
        close();
        return taken.get();
    }

    /** True when the ledger stopped answering, so that the rest was not sent, or never began to. */
    boolean isCutOff() {
        return away.get() || (!lost.isEmpty() && !answered.get());
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::close);
    }
}
