package io.stockbook.messages.checkout;

import io.stockbook.messages.Command;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.CheckoutId;
import java.time.Instant;
import java.util.List;

/**
 * Everything a checkout can be asked. It is no aggregate: what is kept for it are reservations of
 * stock items, and whoever answers asks those.
 */
public sealed interface CheckoutCommand extends Command {

    /** The most lines one checkout may have. */
    int MOST_LINES = 200;

    /** No reservation lasts until then. */
    Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** The checkout that it is about. */
    CheckoutId checkout();

    @Override
    default CheckoutId target() {
        return checkout();
    }

    /**
     * Keeps exactly these units until a moment, from wherever the channel's locations have them:
     * all of them, or what was kept before stays as it was. No lines give everything back.
     */
    record ReserveNow(
            CheckoutId checkout, ChannelCode channel, List<CheckoutLine> lines, Instant expiresAt)
            implements CheckoutCommand {
        /** Checks the numbers and that no line number stands twice. */
        public ReserveNow {
            lines = List.copyOf(lines);
            expiresAt = Microseconds.cut(expiresAt);
            Require.that(
                    expiresAt.isBefore(LAST), "expiresAt must be before 2200, not " + expiresAt);
            Require.that(
                    lines.size() <= MOST_LINES,
                    "a checkout must have at most %d lines, not %d"
                            .formatted(MOST_LINES, lines.size()));
            long distinct = lines.stream().mapToInt(CheckoutLine::line).distinct().count();
            Require.that(distinct == lines.size(), "each line number may stand once only");
        }
    }
}
