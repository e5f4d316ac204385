package io.stockbook.queryapi.feed;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.FeedGap;
import io.stockbook.queries.FeedPage;
import io.stockbook.queries.FeedQueries;
import io.stockbook.queries.FeedSnapshot;
import io.stockbook.queries.PageRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Reads feeds for whoever asks, and says in the same words why one cannot be read. */
public final class Feeds {

    /** Each reader that waits keeps a connection and a place in memory. */
    private static final int MOST_READERS = 1_000;

    private final FeedQueries queries;
    private final FeedWatch watch;
    private final FeedReaders readers;
    private final Executor waiting;
    private final Semaphore room = new Semaphore(MOST_READERS);

    /** Asks these questions and waits by this watch, on threads of this executor. */
    public Feeds(FeedQueries queries, FeedWatch watch, FeedReaders readers, Executor waiting) {
        this.queries = queries;
        this.watch = watch;
        this.readers = readers;
        this.waiting = waiting;
    }

    /** {@link #after(ChannelId, long, int, Duration)} without keeping the caller's thread. */
    public CompletableFuture<FeedPage> when(
            ChannelId channel, long cursor, int limit, Duration atMost) {
        CompletableFuture<FeedPage> page = new CompletableFuture<>();
        stream(
                () -> {
                    try {
                        page.complete(after(channel, cursor, limit, atMost));
                    } catch (InterruptedException ending) {
                        Thread.currentThread().interrupt();
                        page.completeExceptionally(new ProblemException(closing()));
                    } catch (RuntimeException failed) {
                        page.completeExceptionally(failed);
                    }
                });
        return page;
    }

    /**
     * Keeps a reader going on a thread of its own.
     *
     * @throws ProblemException when as many read as a node keeps, or it is ending
     */
    public void stream(Runnable reader) {
        if (!room.tryAcquire()) {
            throw new ProblemException(
                            Problem.of(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "TOO_MANY_STREAMS",
                                    "%d readers wait at this node, and no more are taken."
                                            .formatted(MOST_READERS)))
                    .with(HttpHeaders.RETRY_AFTER, "10");
        }
        try {
            waiting.execute(
                    () -> {
                        try {
                            reader.run();
                        } finally {
                            room.release();
                        }
                    });
        } catch (RejectedExecutionException ending) {
            room.release();
            throw new ProblemException(closing());
        }
    }

    /** True when the server ends and streams are to end with it. */
    public boolean isEnding() {
        return !watch.isRunning();
    }

    /** What a reader hears whose server ends. */
    public static Problem closing() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "CLOSING",
                "This server is ending. Ask again with the last cursor.");
    }

    /**
     * The changes after a cursor; waits for the first one if there is none yet.
     *
     * @throws ProblemException when there is no such channel, or the feed cannot go on from there
     */
    public FeedPage after(ChannelId channel, long cursor, int limit, Duration atMost)
            throws InterruptedException {
        FeedPage page = after(channel, cursor, limit);
        return page.items().isEmpty() && watch.awaitBeyond(channel, cursor, atMost)
                ? after(channel, cursor, limit)
                : page;
    }

    /** The same, whether there are any or not. */
    public FeedPage after(ChannelId channel, long cursor, int limit) {
        try {
            FeedPage page = found(channel, () -> queries.after(channel, cursor, limit));
            readers.seen(channel, cursor);
            return page;
        } catch (FeedGap gap) {
            throw new ProblemException(problem(channel, gap));
        }
    }

    /**
     * What a channel was told last of each SKU.
     *
     * @throws ProblemException when there is no such channel
     */
    public FeedSnapshot snapshot(ChannelId channel, PageRequest page) {
        try {
            return found(channel, () -> queries.snapshot(channel, page));
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }

    private static <T> T found(ChannelId channel, Supplier<Optional<T>> question) {
        return question.get()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "NOT_FOUND",
                                                "There is no %s.".formatted(channel))));
    }

    private static Problem problem(ChannelId channel, FeedGap gap) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("asked", gap.asked());
        numbers.put("first", gap.first());
        numbers.put("last", gap.last());
        String sentence =
                gap.asked() > gap.last()
                        ? "The feed of %s has come to %d, and not to %d."
                                .formatted(channel, gap.last(), gap.asked())
                        : "The feed of %s begins with %d now, and what came after %d is gone."
                                .formatted(channel, gap.first(), gap.asked());
        return Problem.of(
                HttpStatus.GONE,
                "FEED_GAP",
                sentence + " Read the snapshot and go on from its cursor.",
                numbers);
    }
}
