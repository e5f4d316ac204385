package io.stockbook.queryapi.webhook;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.queries.PageRequest;
import io.stockbook.queryapi.feed.Feeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be said of an endpoint, each refusal with its sentence. */
public final class WebhookRules {

    static final int LARGEST_BATCH = 100;

    private static final int MOST_CHANNELS = 100;
    private static final int LONGEST_TEXT = 500;

    private final Feeds feeds;
    private final WebhookUrls urls;

    /** About these feeds and URLs. */
    public WebhookRules(Feeds feeds, WebhookUrls urls) {
        this.feeds = feeds;
        this.urls = urls;
    }

    String url(String text) {
        try {
            return urls.checked(text).toString();
        } catch (IllegalArgumentException mistake) {
            throw WebhookProblems.invalid(mistake.getMessage() + ".");
        }
    }

    List<String> types(List<String> types) {
        try {
            return EventTypes.checked(types);
        } catch (IllegalArgumentException mistake) {
            throw WebhookProblems.invalid(mistake.getMessage() + ".");
        }
    }

    int batch(int batch) {
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw WebhookProblems.invalid(
                    "batch: must be from 1 to %d, not %d.".formatted(LARGEST_BATCH, batch));
        }
        return batch;
    }

    @Nullable String text(String name, @Nullable String text) {
        if (text != null && !Require.isText(text, LONGEST_TEXT)) {
            throw WebhookProblems.invalid(
                    "%s: must have 1 to %d characters.".formatted(name, LONGEST_TEXT));
        }
        return text;
    }

    /** Where each feed begins, which is found out by reading there. */
    Map<String, Long> cursors(OwnerId owner, List<WantedChannel> channels) {
        if (channels.size() > MOST_CHANNELS) {
            throw WebhookProblems.invalid("channels: must be at most %d.".formatted(MOST_CHANNELS));
        }
        Map<String, Long> cursors = new LinkedHashMap<>();
        for (WantedChannel wanted : channels) {
            ChannelId channel = new ChannelId(owner, wanted.channel());
            if (cursors.put(wanted.channel().value(), from(channel, wanted.after())) != null) {
                throw WebhookProblems.invalid(
                        "channels: %s is there twice.".formatted(wanted.channel()));
            }
        }
        return cursors;
    }

    private long from(ChannelId channel, @Nullable Long after) {
        if (after == null) {
            return feeds.snapshot(channel, new PageRequest(null, 1)).cursor();
        }
        requireReadable(channel, after);
        return after;
    }

    void requireReadable(ChannelId channel, long after) {
        if (after < 0) {
            throw WebhookProblems.invalid(
                    "A cursor to begin after must be 0 or more, not %d.".formatted(after));
        }
        // Refused with what the feed has, when it cannot go on from there.
        boolean _ = feeds.after(channel, after, 1).items().isEmpty();
    }

    static void requireFeeds(List<String> types, int channels) {
        if (EventTypes.readFeeds(types) && channels == 0) {
            throw WebhookProblems.invalid(
                    "channels: %s needs one channel at least.".formatted(EventTypes.CHANGED));
        }
    }
}
