package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.Submission;
import io.stockbook.messages.checkout.CheckoutCommand;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

/**
 * The ledger's door with one command more. What a checkout wants is no aggregate's to decide: it is
 * asked of as many stock items as it takes, each on its own stripe, and whoever waits for the
 * answer waits on none of them.
 */
public final class CheckoutGateway implements CommandGateway, AutoCloseable {

    /** A call that has not begun after so long is better sent again. */
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final CommandGateway ledger;
    private final CheckoutDesk desk;
    private final Semaphore places;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * In front of this gateway.
     *
     * @param dsl outside every transaction
     * @param atOnce how many calls may need a connection of it at the same time
     */
    public CheckoutGateway(CommandGateway ledger, DSLContext dsl, int atOnce) {
        this.ledger = ledger;
        this.desk = new CheckoutDesk(dsl, ledger);
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        return submission.command() instanceof CheckoutCommand ofCheckout
                ? called(submission, ofCheckout)
                : ledger.send(submission);
    }

    private CompletableFuture<Answer> called(Submission submission, CheckoutCommand command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        try {
            calls.execute(
                    () -> {
                        try {
                            answer.complete(inPlace(own(submission), command));
                        } catch (RuntimeException failure) {
                            boolean lost =
                                    !(failure instanceof NotTaken) && Outage.isBehind(failure);
                            answer.completeExceptionally(
                                    lost ? new CheckoutLost(failure) : failure);
                        }
                    });
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(CheckoutNotTaken.closing());
        }
        return answer;
    }

    /** Whoever sends appends must not wait for a connection because of a rush of customers. */
    private Answer inPlace(Submission submission, CheckoutCommand command) {
        if (!hasPlace()) {
            throw CheckoutNotTaken.busy();
        }
        try {
            return switch (command) {
                case ReserveNow asked -> desk.answer(submission, asked);
            };
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CheckoutNotTaken.closing();
        }
    }

    /** Who says the same key at this door and at another means two commands. */
    private static Submission own(Submission submission) {
        return new Submission(
                submission.id().derived("checkout"),
                submission.actor(),
                submission.command(),
                submission.expectedVersion(),
                submission.cause());
    }

    /** Lets the calls end that are under way, and takes no more. */
    @Override
    public void close() {
        calls.close();
    }
}
