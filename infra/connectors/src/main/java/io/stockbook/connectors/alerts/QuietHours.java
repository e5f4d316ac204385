package io.stockbook.connectors.alerts;

import io.stockbook.messages.Require;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody is to be told anything; what was found meanwhile is told afterwards.
 *
 * @param from the first minute of it, as {@code 22:00}
 * @param to the first minute after it; before {@code from} when the night is between them
 * @param zone whose clock it is, as {@code Europe/Berlin}
 */
record QuietHours(String from, String to, String zone) {

    QuietHours {
        try {
            Require.that(
                    !LocalTime.parse(from).equals(LocalTime.parse(to)),
                    "quiet must end at another time than it begins");
            ZoneId.of(zone);
        } catch (DateTimeException mistake) {
            throw new IllegalArgumentException(
                    "quiet needs from and to as 22:00, and a zone as Europe/Berlin", mistake);
        }
    }

    boolean covers(Instant moment) {
        LocalTime now = moment.atZone(ZoneId.of(zone)).toLocalTime();
        LocalTime begin = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(to);
        boolean begun = !now.isBefore(begin);
        boolean over = !now.isBefore(end);
        return begin.isBefore(end) ? begun && !over : begun || !over;
    }
}
