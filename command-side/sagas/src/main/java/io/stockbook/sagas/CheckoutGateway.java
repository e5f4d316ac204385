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
import org.jooq.DSLContext;

/**
 * The ledger's door with one command more. What a checkout wants is no aggregate's to decide: it is
 * asked of as many stock items as it takes, each on its own stripe, and whoever waits for the
 * answer waits on none of them.
 */
public final class CheckoutGateway implements CommandGateway, AutoCloseable {

    private final CommandGateway ledger;
    private final CheckoutDesk desk;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * In front of this gateway.
     *
     * @param dsl outside every transaction
     */
    public CheckoutGateway(CommandGateway ledger, DSLContext dsl) {
        this.ledger = ledger;
        this.desk = new CheckoutDesk(dsl, ledger);
    }

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        return submission.command() instanceof CheckoutCommand ofCheckout
                ? called(submission, ofCheckout)
                : ledger.send(submission);
    }

    private CompletableFuture<Answer> called(Submission submission, CheckoutCommand command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        calls.execute(
                () -> {
                    try {
                        answer.complete(
                                switch (command) {
                                    case ReserveNow asked -> desk.answer(own(submission), asked);
                                });
                    } catch (RuntimeException failure) {
                        boolean lost = !(failure instanceof NotTaken) && Outage.isBehind(failure);
                        answer.completeExceptionally(lost ? new CheckoutLost(failure) : failure);
                    }
                });
        return answer;
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

    /** Lets the calls end that are under way. */
    @Override
    public void close() {
        calls.close();
    }
}
