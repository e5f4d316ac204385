package io.stockbook.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Reads moments and dates of a time that databases and people can handle. */
final class PlainTime {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("1900-01-01");
    private static final LocalDate LAST_DAY = LocalDate.parse("2200-01-01");

    private PlainTime() {}

    static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            require(!moment.isBefore(FIRST) && moment.isBefore(LAST));
            return moment;
        } catch (DateTimeException mistake) {
            throw new IllegalArgumentException(
                    "must be a moment such as 2026-11-21T09:30:00Z", mistake);
        }
    }

    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            require(!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY));
            return day;
        } catch (DateTimeException mistake) {
            throw new IllegalArgumentException("must be a date such as 2026-11-21", mistake);
        }
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalArgumentException("must be from 1900 to 2199");
        }
    }
}
