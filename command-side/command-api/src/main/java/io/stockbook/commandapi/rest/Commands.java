package io.stockbook.commandapi.rest;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** What every endpoint does with its command: make it, send it, render the answer. */
public final class Commands {

    private final CommandGateway gateway;
    private final KnownThings ledger;
    private final Duration patience;

    /** Waits so long for an answer, and not longer. */
    public Commands(CommandGateway gateway, KnownThings ledger, Duration patience) {
        this.gateway = gateway;
        this.ledger = ledger;
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

    /** The same, unless whoever is asked first refuses: of a document that needs their leave. */
    public CompletableFuture<ResponseEntity<?>> create(
            Sender sender, Supplier<? extends Command> first, Supplier<? extends Command> command) {
        Command made = made(command);
        return answer(made(first), sender.creates(made))
                .handle(rendered(accepted -> Reply.created(accepted, Address.of(made.target()))));
    }

    /** Sends a command under its sender's key, unless whoever is asked first refuses. */
    public CompletableFuture<ResponseEntity<?>> send(
            Keyed call, Supplier<? extends Command> first, Supplier<? extends Command> command) {
        return answer(made(first), call.sends(made(command))).handle(rendered(Reply::accepted));
    }

    /** Sends a report, under the id that follows from what its sender calls it. */
    public <C extends Command> CompletableFuture<ResponseEntity<?>> report(
            Sender sender, Supplier<C> command, Function<C, CommandId> id) {
        C made = made(command);
        return answer(sender.sends(id.apply(made), made))
                .handle(rendered(accepted -> Reply.created(accepted, Address.of(made.target()))));
    }

    /** Whatever a command cannot be made of is the sender's mistake. */
    private static <C extends Command> C made(Supplier<C> command) {
        try {
            return command.get();
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }

    /**
     * What was answered before is answered so again, whatever would be said of the question now.
     * The question moves nothing and has a name of its own each time: no refusal outlives its
     * reason.
     */
    private CompletableFuture<Answer> answer(Command first, Submission then) {
        if (!ledger.answered(Set.of(then.id())).isEmpty()) {
            return answer(then);
        }
        CommandId id = then.id().derived("leave " + UUID.randomUUID());
        return answer(Submission.of(id, then.actor(), first))
                .thenCompose(
                        answer ->
                                switch (answer) {
                                    case Answer.Refused no -> CompletableFuture.completedFuture(no);
                                    case Answer.Accepted _ -> answer(then);
                                });
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
