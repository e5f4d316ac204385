package io.stockbook.commandapi.rest;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** What every endpoint does with its command: make it, send it, render the answer. */
public final class Commands {

    private final CommandGateway gateway;
    private final Duration patience;

    /** Waits so long for an answer, and not longer. */
    public Commands(CommandGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    /** Sends a command under its sender's key. */
    public CompletableFuture<ResponseEntity<?>> send(
            Keyed call, Supplier<? extends Command> command) {
        return answer(call.sends(made(command))).handle(rendered(Reply::accepted));
    }

    /** Sends a command that makes an allocation, and tells its id. */
    public CompletableFuture<ResponseEntity<?>> allocate(
            Keyed call, AllocationId allocation, Supplier<? extends Command> command) {
        return answer(call.sends(made(command)))
                .handle(rendered(accepted -> Reply.allocated(accepted, allocation)));
    }

    /** Sends a command that creates a document, under the document's own id. */
    public CompletableFuture<ResponseEntity<?>> create(
            Sender sender, Supplier<? extends Command> command) {
        Command made = made(command);
        return answer(sender.creates(made))
                .handle(rendered(accepted -> Reply.created(accepted, Address.of(made.target()))));
    }

    /** Whatever a command cannot be made of is the sender's mistake. */
    private static Command made(Supplier<? extends Command> command) {
        try {
            return command.get();
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }

    private CompletableFuture<Answer> answer(Submission submission) {
        try {
            // A copy: others may wait for the same answer, and longer.
            return gateway.send(submission)
                    .copy()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException refusedAtTheDoor) {
            return CompletableFuture.failedFuture(refusedAtTheDoor);
        }
    }

    private static BiFunction<Answer, Throwable, ResponseEntity<?>> rendered(
            Function<Answer.Accepted, ResponseEntity<?>> yes) {
        return (answer, failure) ->
                switch (answer) {
                    case null -> throw NoAnswer.because(failure);
                    case Answer.Accepted accepted -> yes.apply(accepted);
                    case Answer.Refused refused -> throw Reply.refused(refused);
                };
    }
}
