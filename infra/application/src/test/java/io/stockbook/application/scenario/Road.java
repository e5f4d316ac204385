package io.stockbook.application.scenario;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Submission;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The way of commands to the ledger, on which a test lets happen what should not. */
final class Road implements UnaryOperator<CommandGateway> {

    /** What becomes of a command on its way. */
    private interface Mishap {
        CompletableFuture<Answer> send(Submission sent, CommandGateway ledger);
    }

    private volatile Mishap mishap = (sent, ledger) -> ledger.send(sent);

    /** From now on every command arrives. */
    void isGood() {
        mishap = (sent, ledger) -> ledger.send(sent);
    }

    /** From now on this happens to every command. */
    void has(UnaryOperator<Submission> change) {
        mishap = (sent, ledger) -> ledger.send(change.apply(sent));
    }

    /**
     * After so many more commands none arrives, and none is answered.
     *
     * @return to wait for the first of these
     */
    CountDownLatch endsAfter(int commands) {
        AtomicInteger left = new AtomicInteger(commands);
        CountDownLatch ended = new CountDownLatch(1);
        mishap =
                (sent, ledger) -> {
                    if (left.getAndDecrement() > 0) {
                        return ledger.send(sent);
                    }
                    ended.countDown();
                    return new CompletableFuture<>();
                };
        return ended;
    }

    @Override
    public CommandGateway apply(CommandGateway ledger) {
        return submission -> mishap.send(submission, ledger);
    }
}
