package io.stockbook.queryapi.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.stockbook.grpc.v1.WatchAvailabilityResponse;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.platform.grpc.RpcErrors;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.FeedPage;
import io.stockbook.queries.PublishedChange;
import io.stockbook.queryapi.feed.Feeds;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * One reader of the feed, written to by a thread of its own and only while the call takes messages:
 * what a slow reader has not taken stays in the database, not in memory.
 */
final class ChangeStream {

    private static final int PAGE = 500;

    /** How often it is looked whether the caller is still there. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private static final long PATIENCE_SECONDS = 30;

    private final Feeds feeds;
    private final ChannelId channel;
    private final ServerCallStreamObserver<WatchAvailabilityResponse> reader;
    private final Semaphore ready = new Semaphore(0);

    ChangeStream(
            Feeds feeds,
            ChannelId channel,
            ServerCallStreamObserver<WatchAvailabilityResponse> reader) {
        this.feeds = feeds;
        this.channel = channel;
        this.reader = reader;
        reader.setOnReadyHandler(ready::release);
        reader.setOnCancelHandler(ready::release);
    }

    void run(long after) {
        try {
            long cursor = after;
            while (!reader.isCancelled() && !feeds.isEnding()) {
                FeedPage page = feeds.after(channel, cursor, PAGE, LONGEST_SILENCE);
                for (PublishedChange change : page.items()) {
                    awaitReady(cursor);
                    reader.onNext(Answers.change(change));
                    cursor = change.cursor();
                }
            }
            end(new ProblemException(Feeds.closing()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            end(new ProblemException(Feeds.closing()));
        } catch (RuntimeException failed) {
            end(failed);
        }
    }

    private void awaitReady(long cursor) throws InterruptedException {
        while (!reader.isReady() && !reader.isCancelled()) {
            if (!ready.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "SLOW_READER",
                                "Nothing was read for %d seconds. Go on from the last cursor."
                                        .formatted(PATIENCE_SECONDS),
                                Map.of("cursor", cursor)));
            }
            ready.drainPermits();
        }
    }

    private void end(RuntimeException because) {
        if (!reader.isCancelled()) {
            reader.onError(RpcErrors.of(because));
        }
    }
}
