package io.stockbook.messages.webhook;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OwnerId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told by webhook.
 *
 * @param id by which receivers know that they have it already; the same whenever it is appended
 * @param type what kind of thing has happened, in words with dots: {@code alert.low_stock}
 * @param channel the channel that it is about, or null when it is about none
 * @param subject what it is about, for people
 * @param happenedAt when it happened
 * @param data all there is to say, as the text of a JSON object
 */
public record WebhookMessage(
        String id,
        String type,
        OwnerId owner,
        @Nullable ChannelCode channel,
        String subject,
        Instant happenedAt,
        String data) {

    /** What receivers are told to reckon with. */
    public static final int LONGEST_DATA = 20_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)+");
    private static final int LONGEST = 200;

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException when one is not as it has to be
     */
    public WebhookMessage {
        Require.that(
                ID.matcher(id).matches(), "id must have 1 to 100 letters, digits, _ or -: " + id);
        Require.that(
                TYPE.matcher(type).matches() && type.length() <= LONGEST,
                "type must be words of small letters with dots between them: " + type);
        subject = Require.text(subject, LONGEST, "subject");
        Require.that(
                data.startsWith("{") && data.endsWith("}") && data.length() <= LONGEST_DATA,
                "data must be a JSON object of at most %d characters".formatted(LONGEST_DATA));
    }
}
