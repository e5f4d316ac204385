package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.Submission;
import io.stockbook.sagas.process.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one turn of a checkout asks of stock items. */
final class StockRequests {

    private record Sent(Reservation about, CompletableFuture<Answer> answer) {}

    private final CommandGateway gateway;
    private final Submission call;
    private final CheckoutTurn turn;
    private int sent;

    StockRequests(CommandGateway gateway, Submission call, CheckoutTurn turn) {
        this.gateway = gateway;
        this.call = call;
        this.turn = turn;
    }

    /** How many there were so far. */
    int sent() {
        return sent;
    }

    /**
     * Sends all at once, each under an id that nobody else's call can have, and tells of every
     * answer. Only then does it fail: with what was not taken as it is when everything else was
     * answered, so that all of it is known.
     */
    void send(
            List<Reservation> about,
            Function<Reservation, Command> command,
            BiConsumer<Reservation, Answer> told) {
        List<Sent> all = new ArrayList<>();
        for (Reservation one : about) {
            turn.requireTime();
            all.add(new Sent(one, send(command.apply(one))));
        }
        RuntimeException failed = null;
        for (Sent one : all) {
            try {
                told.accept(one.about(), one.answer().join());
            } catch (CompletionException failure) {
                failed = worse(failed, failure);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private CompletableFuture<Answer> send(Command command) {
        sent++;
        Submission submission =
                new Submission(
                        call.id().derived(turn.id() + " " + sent),
                        call.actor(),
                        command,
                        null,
                        call.id().toString());
        try {
            return gateway.send(submission);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static RuntimeException worse(
            @Nullable RuntimeException before, CompletionException failure) {
        return failure.getCause() instanceof RuntimeException cause && cause instanceof NotTaken
                ? before == null ? cause : before
                : failure;
    }
}
