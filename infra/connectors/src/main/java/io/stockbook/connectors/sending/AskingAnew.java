package io.stockbook.connectors.sending;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Asks again what was refused in an earlier run, under a name of its own: the ledger repeats a
 * refusal word by word, even when its reason is gone. What was taken is answered as it was.
 */
public record AskingAnew(CommandGateway ledger) implements CommandGateway {

    private static final int MOST_TIMES = 100;

    /** What was counted before its line was open is a number of another moment: never once more. */
    private static final Set<RefusalCode> FOR_GOOD = Set.of(RefusalCode.LINE_NOT_OPEN);

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        return ask(submission, 1);
    }

    private CompletableFuture<Answer> ask(Submission submission, int time) {
        return ledger.send(submission)
                .thenCompose(
                        answer ->
                                answer instanceof Answer.Refused refused
                                                && refused.replayed()
                                                && !FOR_GOOD.contains(refused.refusal().code())
                                                && time < MOST_TIMES
                                        ? ask(again(submission), time + 1)
                                        : CompletableFuture.completedFuture(answer));
    }

    private static Submission again(Submission submission) {
        return Submission.of(again(submission.id()), submission.actor(), submission.command());
    }

    /** What a command is called that was refused as this one. */
    public static CommandId again(CommandId refused) {
        return refused.derived("again");
    }
}
