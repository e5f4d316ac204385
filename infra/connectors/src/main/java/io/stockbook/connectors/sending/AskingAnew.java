package io.stockbook.connectors.sending;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Asks again what was refused in an earlier run, under a name of its own: the ledger repeats a
 * refusal word by word, even when its reason is gone. What was taken is answered as it was.
 *
 * <p>Each name leads to the next, and the first is answered before the second: one question finds
 * the last of them that has an answer, however often it was asked before.
 */
public final class AskingAnew implements CommandGateway {

    /** Each refusal is remembered for ever, so nobody is asked without end. */
    static final int MOST_TIMES = 100;

    /** What was counted before its line was open is a number of another moment: never once more. */
    private static final Set<RefusalCode> FOR_GOOD = Set.of(RefusalCode.LINE_NOT_OPEN);

    /** Questions at a time: others read here too. */
    private static final int MOST_QUESTIONS = 2;

    private final CommandGateway ledger;
    private final KnownThings known;
    private final Semaphore questions = new Semaphore(MOST_QUESTIONS);

    /** The thread that brings an answer is the ledger's, and does not wait for a question. */
    private final Executor threads = Thread::startVirtualThread;

    /** Sends to this ledger, and finds there what it was asked before. */
    public AskingAnew(CommandGateway ledger, KnownThings known) {
        this.ledger = ledger;
        this.known = known;
    }

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        return ledger.send(submission)
                .thenCompose(
                        answer ->
                                isRepeated(answer)
                                        ? CompletableFuture.supplyAsync(
                                                        () -> last(submission), threads)
                                                .thenCompose(last -> after(submission, last))
                                        : CompletableFuture.completedFuture(answer));
    }

    private static boolean isRepeated(Answer answer) {
        return answer instanceof Answer.Refused refused
                && refused.replayed()
                && !FOR_GOOD.contains(refused.refusal().code());
    }

    /** How many times it was asked again. */
    private int last(Submission submission) {
        List<CommandId> names =
                Stream.iterate(again(submission.id()), AskingAnew::again)
                        .limit(MOST_TIMES - 1L)
                        .toList();
        questions.acquireUninterruptibly();
        try {
            Set<CommandId> answered = known.answered(names);
            int last = names.size();
            while (last > 0 && !answered.contains(names.get(last - 1))) {
                last--;
            }
            return last;
        } finally {
            questions.release();
        }
    }

    /** What was said last stands if it was a yes; else it is asked once more. */
    private CompletableFuture<Answer> after(Submission submission, int last) {
        if (last == 0) {
            return ledger.send(again(submission, 1));
        }
        return ledger.send(again(submission, last))
                .thenCompose(
                        answer ->
                                !isRepeated(answer)
                                        ? CompletableFuture.completedFuture(answer)
                                        : last < MOST_TIMES - 1
                                                ? ledger.send(again(submission, last + 1))
                                                : CompletableFuture.completedFuture(
                                                        askedTooOften(answer)));
    }

    private static Answer askedTooOften(Answer answer) {
        return switch (answer) {
            case Answer.Accepted yes -> yes;
            case Answer.Refused no ->
                    new Answer.Refused(
                            no.stream(),
                            no.version(),
                            new Refusal(
                                    no.refusal().code(),
                                    "%s; it was refused %d times under this name, and is not asked again"
                                            .formatted(no.refusal().sentence(), MOST_TIMES),
                                    no.refusal().numbers()),
                            no.replayed());
        };
    }

    private static Submission again(Submission submission, int times) {
        CommandId name = submission.id();
        for (int n = 0; n < times; n++) {
            name = again(name);
        }
        return Submission.of(name, submission.actor(), submission.command());
    }

    /** What a command is called that was refused as this one. */
    public static CommandId again(CommandId refused) {
        return refused.derived("again");
    }
}
