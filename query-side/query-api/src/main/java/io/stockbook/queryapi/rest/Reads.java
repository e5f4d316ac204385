package io.stockbook.queryapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.Progress;
import io.stockbook.queries.View;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What every endpoint does with its question: wait for the view if asked to, ask, render. */
public final class Reads {

    private final Progress progress;
    private final Executor waiting;
    private final Duration patience;

    /** Waits on threads of this executor, which may be many, and not longer than this. */
    public Reads(Progress progress, Executor waiting, Duration patience) {
        this.progress = progress;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** Answers with a list, or with a thing that has no version. */
    public <T> CompletableFuture<ResponseEntity<T>> answer(
            View view, AtLeast wanted, Supplier<T> question) {
        return when(view, wanted, () -> ResponseEntity.ok(asked(question)));
    }

    /** Waits for the view if asked to: for what is not answered with JSON. */
    public void reach(View view, AtLeast wanted) {
        if (wanted.position() != 0) {
            await(view, wanted.position());
        }
    }

    /** One thing, asked and waited for on the caller's own thread. */
    public <T> T here(View view, AtLeast wanted, Object name, Supplier<Optional<T>> question) {
        reach(view, wanted);
        return found(name, question);
    }

    /** One thing that no view shows, so that there is none to wait for. */
    public <T> T now(Object name, Supplier<Optional<T>> question) {
        return found(name, question);
    }

    /** Answers with one thing, or says by what name there is none. */
    public <T> CompletableFuture<ResponseEntity<T>> one(
            View view, AtLeast wanted, Object name, Supplier<Optional<T>> question) {
        return when(view, wanted, () -> ResponseEntity.ok(found(name, question)));
    }

    /** The same for a thing that has a version, which becomes its entity tag. */
    public <T> CompletableFuture<ResponseEntity<T>> versioned(
            View view,
            AtLeast wanted,
            Object name,
            Supplier<Optional<T>> question,
            ToLongFunction<T> version) {
        return when(view, wanted, () -> current(name, question, version));
    }

    /** The same for a thing that no view shows, so that there is none to wait for. */
    public <T> ResponseEntity<T> current(
            Object name, Supplier<Optional<T>> question, ToLongFunction<T> version) {
        T thing = found(name, question);
        String tag = "\"" + version.applyAsLong(thing) + "\"";
        return ResponseEntity.ok().eTag(tag).body(thing);
    }

    private <T> CompletableFuture<ResponseEntity<T>> when(
            View view, AtLeast wanted, Supplier<ResponseEntity<T>> reply) {
        if (wanted.position() == 0) {
            return CompletableFuture.completedFuture(reply.get());
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    await(view, wanted.position());
                    return reply.get();
                },
                waiting);
    }

    private void await(View view, long asked) {
        long wanted = asked == AtLeast.HEAD ? progress.head() : asked;
        if (progress.awaitPosition(view, wanted, patience)) {
            return;
        }
        long position =
                progress.all().stream()
                        .filter(each -> each.view() == view)
                        .mapToLong(each -> each.asOf().position())
                        .findFirst()
                        .orElse(0);
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("position", position);
        numbers.put("wanted", wanted);
        Problem notYet =
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "NOT_YET",
                        "The view %s is at position %d and not yet at %d."
                                .formatted(view.word(), position, wanted),
                        numbers);
        throw new ProblemException(notYet).with(HttpHeaders.RETRY_AFTER, "1");
    }

    private static <T> T found(Object name, Supplier<Optional<T>> question) {
        return asked(question)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "NOT_FOUND",
                                                "There is no %s.".formatted(name))));
    }

    /** What a question does not accept, a cursor above all, is the caller's mistake. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }
}
