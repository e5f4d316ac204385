package io.stockbook.connectors.alerts;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is to be told, and who.
 *
 * @param channel the channel whose numbers are looked at, or null
 * @param location the location whose stock is looked at, or null for all of them together
 * @param skus the only SKUs that are looked at, or null for all
 * @param threshold of low stock: as many units or fewer
 * @param days of cover: fewer than these
 * @param windowDays of cover: how many full days (UTC) tell how much is shipped each day
 * @param minutes of a stale feed or a drift: for how long at least
 * @param emails who is told
 * @param quiet when nobody is told, or null for never
 */
record AlertRule(
        AlertKind kind,
        @Nullable ChannelCode channel,
        @Nullable LocationId location,
        @Nullable List<Sku> skus,
        @Nullable Long threshold,
        @Nullable Integer days,
        @Nullable Integer windowDays,
        @Nullable Integer minutes,
        List<String> emails,
        @Nullable QuietHours quiet) {

    static final int MOST_SKUS = 500;
    static final int MOST_EMAILS = 20;
    static final int LONGEST_WINDOW = 90;
    private static final int MOST_DAYS = 365;
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,189}");

    AlertRule {
        skus = skus == null ? null : List.copyOf(skus);
        emails = List.copyOf(emails);
        Require.that(
                skus == null || (!skus.isEmpty() && skus.size() <= MOST_SKUS),
                "skus must be from 1 to " + MOST_SKUS);
        Require.that(emails.size() <= MOST_EMAILS, "emails must be at most " + MOST_EMAILS);
        for (String email : emails) {
            Require.that(EMAIL.matcher(email).matches(), "emails: %s is none".formatted(email));
        }
        switch (kind) {
            case LOW_STOCK -> {
                oneOf(channel, location);
                if (threshold == null) {
                    throw new IllegalArgumentException("threshold is missing");
                }
                Require.notNegative(threshold, "threshold");
                none(kind, days, windowDays, minutes);
            }
            case OUT_OF_STOCK -> {
                oneOf(channel, location);
                none(kind, threshold, days, windowDays, minutes);
            }
            case DAYS_OF_COVER -> {
                within(days, 1, MOST_DAYS, "days");
                within(windowDays, 1, LONGEST_WINDOW, "windowDays");
                none(kind, channel, threshold, minutes);
            }
            case STALE_FEED -> {
                within(minutes, 1, MOST_MINUTES, "minutes");
                none(kind, location, skus, threshold, days, windowDays);
            }
            case DRIFT -> {
                within(minutes, 0, MOST_MINUTES, "minutes");
                none(kind, location, threshold, days, windowDays);
            }
        }
    }

    private static void oneOf(@Nullable ChannelCode channel, @Nullable LocationId location) {
        Require.that(channel == null || location == null, "name a channel or a location, not both");
    }

    private static void none(AlertKind kind, @Nullable Object... others) {
        for (Object other : others) {
            Require.that(other == null, kind + " has no use for all that is said here");
        }
    }

    private static void within(@Nullable Integer number, int least, int most, String what) {
        Require.that(
                number != null && number >= least && number <= most,
                "%s must be from %d to %d".formatted(what, least, most));
    }
}
