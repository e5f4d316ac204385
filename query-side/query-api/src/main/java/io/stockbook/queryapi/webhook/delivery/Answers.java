package io.stockbook.queryapi.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Understands what a receiver answered, or why it did not. */
final class Answers {

    /** What is shown of an answer. */
    private static final int SHOWN = 500;

    /** What is read of one, so that its connection serves again. */
    static final int MOST_READ = 16_384;

    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private Answers() {}

    static Attempt read(ClassicHttpResponse response, byte[] body, Instant sentAt, long begun) {
        int status = response.getCode();
        return new Attempt(
                sentAt,
                Duration.ofNanos(System.nanoTime() - begun),
                status,
                error(status),
                body.length == 0 ? null : shown(body),
                status == TOO_MANY || status == AWAY ? wish(response, sentAt) : Duration.ZERO);
    }

    private static @Nullable String error(int status) {
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> "The receiver answered %d, and redirects are not followed.".formatted(status);
            default -> "The receiver answered %d.".formatted(status);
        };
    }

    /** How an answer begins; one that breaks off has said enough by its status. */
    static byte[] body(@Nullable HttpEntity entity) {
        if (entity == null) {
            return new byte[0];
        }
        try {
            // Not closed: that would read the rest of it.
            return entity.getContent().readNBytes(MOST_READ);
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, SHOWN), UTF_8)
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static Duration wish(ClassicHttpResponse response, Instant now) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null || header.getValue() == null) {
            return Duration.ZERO;
        }
        String value = header.getValue().strip();
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = DateUtils.parseStandardDate(value);
        return until == null || until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }

    static String sentence(Exception failed, Duration took, Duration patience) {
        if (took.compareTo(patience) >= 0) {
            return "The receiver did not answer within %d ms.".formatted(patience.toMillis());
        }
        return switch (failed) {
            case ForbiddenAddressException forbidden -> String.valueOf(forbidden.getMessage());
            case UnknownHostException _ -> "Nobody knows the host of its URL.";
            case ConnectException _ -> "The receiver could not be connected to.";
            case IllegalArgumentException mistake -> mistake.getMessage() + ".";
            default ->
                    "The receiver could not be talked to: %s."
                            .formatted(failed.getClass().getSimpleName());
        };
    }
}
