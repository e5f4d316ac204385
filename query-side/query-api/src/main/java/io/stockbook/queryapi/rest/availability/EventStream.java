package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.queries.FeedPage;
import io.stockbook.queries.PublishedChange;
import io.stockbook.queryapi.feed.Feeds;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the feed. It is written to by a thread of its own: one that does not read stops
 * this thread and nobody else, and is cut off when the container's patience is over. It comes again
 * with the last id it has seen.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int PAGE = 500;

    /** A line now and then keeps connections open and finds out who is gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Feeds feeds;
    private final ChannelId channel;
    private final SseEmitter reader;

    EventStream(Feeds feeds, ChannelId channel, SseEmitter reader) {
        this.feeds = feeds;
        this.channel = channel;
        this.reader = reader;
    }

    void run(long after) {
        try {
            reader.send(SseEmitter.event().reconnectTime(1_000).comment(channel.toString()));
            long cursor = after;
            while (!feeds.isEnding()) {
                FeedPage page = feeds.after(channel, cursor, PAGE, LONGEST_SILENCE);
                send(page);
                cursor = page.cursor();
            }
            reader.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("{} is read no more", channel, gone);
            reader.complete();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            reader.complete();
        } catch (RuntimeException failed) {
            // It comes again with the last id, and is then told what is wrong.
            LOG.warn("the feed of {} cannot be read on: {}", channel, failed.toString());
            reader.complete();
        }
    }

    private void send(FeedPage page) throws IOException {
        if (page.items().isEmpty()) {
            reader.send(SseEmitter.event().comment("nothing new"));
            return;
        }
        Set<DataWithMediaType> events = new LinkedHashSet<>();
        for (PublishedChange change : page.items()) {
            events.addAll(
                    SseEmitter.event()
                            .id(Long.toString(change.cursor()))
                            .name("availability")
                            .data(change, MediaType.APPLICATION_JSON)
                            .build());
        }
        // At once: each sending goes to the socket by itself.
        reader.send(events);
    }
}
