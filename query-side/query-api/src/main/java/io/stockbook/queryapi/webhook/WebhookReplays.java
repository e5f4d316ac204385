package io.stockbook.queryapi.webhook;

import io.stockbook.messages.id.ChannelId;
import java.util.List;
import org.jooq.DSLContext;

/** Tells again what was told before. */
public final class WebhookReplays {

    private static final int MOST = 10;

    private final DSLContext database;
    private final WebhookRules rules;

    /** Of endpoints that are kept here. */
    public WebhookReplays(DSLContext database, WebhookRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Sets the feed back, or tells a range of it beside what is new. */
    public void replay(WebhookEndpointId id, AskedReplay asked) {
        ChannelId channel = new ChannelId(id.owner(), asked.channel());
        Long last = asked.toCursor();
        if (asked.fromCursor() < 1 || (last != null && last < asked.fromCursor())) {
            throw WebhookProblems.invalid(
                    "fromCursor: must be 1 or more, and toCursor not before it.");
        }
        rules.requireReadable(channel, asked.fromCursor() - 1);
        if (last != null) {
            rules.requireReadable(channel, last);
        }
        database.transaction(
                transaction -> {
                    DSLContext within = transaction.dsl();
                    WebhookLanes lanes = new WebhookLanes(within, id);
                    List<String> _ = lanes.lock();
                    if (!lanes.channels().contains(asked.channel().value())) {
                        throw WebhookProblems.invalid(
                                "channel: %s is not read by it.".formatted(asked.channel()));
                    }
                    if (last == null) {
                        lanes.rewind(asked.channel().value(), asked.fromCursor());
                    } else if (lanes.replays() < MOST) {
                        lanes.replay(asked.channel().value(), asked.fromCursor(), last);
                    } else {
                        throw WebhookProblems.limit(
                                "%d ranges are told again already.".formatted(MOST));
                    }
                });
    }
}
