package io.stockbook.commandapi.rest;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Remembers what it was sent, and answers what the test says. */
final class ScriptedGateway implements CommandGateway {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    private final List<Submission> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Submission, CompletableFuture<Answer>> script = ScriptedGateway::yes;

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        sent.add(submission);
        return script.apply(submission);
    }

    void answers(Function<Submission, CompletableFuture<Answer>> next) {
        script = next;
        sent.clear();
    }

    void saysYes() {
        answers(ScriptedGateway::yes);
    }

    void refuses(RefusalCode code, boolean replayed) {
        Refusal refusal =
                Refusal.of(code, "6 are available, not 7.").with("available", 6).with("asked", 7);
        answers(
                submission ->
                        CompletableFuture.completedFuture(
                                new Answer.Refused(
                                        submission.command().target().key(),
                                        3,
                                        refusal,
                                        replayed)));
    }

    Submission last() {
        return sent.getLast();
    }

    List<Submission> sent() {
        return sent;
    }

    static CompletableFuture<Answer> yes(Submission submission) {
        return accepted(submission, false);
    }

    static CompletableFuture<Answer> accepted(Submission submission, boolean replayed) {
        return CompletableFuture.completedFuture(
                new Answer.Accepted(submission.command().target().key(), 4, 17, NOON, replayed));
    }
}
