package io.stockbook.connectors.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights, noons and the days on which clocks are changed. */
final class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, Europe/Berlin, 2026-11-23T20:59:59Z, false",
        "22:00, 07:00, Europe/Berlin, 2026-11-23T21:00:00Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-11-24T05:59:59Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-11-24T06:00:00Z, false",
        "22:00, 07:00, Europe/Berlin, 2026-07-01T20:00:00Z, true",
        "22:00, 07:00, Europe/Berlin, 2026-07-01T19:59:59Z, false",
        "12:00, 13:30, UTC,           2026-07-01T12:00:00Z, true",
        "12:00, 13:30, UTC,           2026-07-01T13:30:00Z, false",
        "12:00, 13:30, UTC,           2026-07-01T11:59:00Z, false",
        "00:00, 06:00, America/New_York, 2026-07-01T04:00:00Z, true",
        "00:00, 06:00, America/New_York, 2026-07-01T10:00:00Z, false"
    })
    void cover(String from, String to, String zone, Instant moment, boolean quiet) {
        assertThat(new QuietHours(from, to, zone).covers(moment)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"22, 07:00, UTC", "22:00, 25:00, UTC", "22:00, 07:00, Berlin", "08:00, 08:00, UTC"})
    void are_refused_when_nobody_knows_when_they_are(String from, String to, String zone) {
        assertThatThrownBy(() -> new QuietHours(from, to, zone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quiet ");
    }
}
