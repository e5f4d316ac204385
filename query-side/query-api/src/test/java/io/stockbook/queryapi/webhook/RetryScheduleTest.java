package io.stockbook.queryapi.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryScheduleTest {

    private final RetrySchedule retries = RetrySchedule.STANDARD;

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT5M",
        "3, PT30M",
        "4, PT2H",
        "5, PT5H",
        "6, PT10H",
        "7, PT14H",
        "8, PT20H",
        "9, PT24H"
    })
    void afterEachAttemptThePauseIsThatOfTheSpecificationAndAtMostAFifthMore(
            int attempts, Duration pause) {
        assertThat(retries.isOver(attempts)).isFalse();
        assertThat(retries.pause(attempts, Duration.ZERO, 0)).isEqualTo(pause);
        assertThat(retries.pause(attempts, Duration.ZERO, 999))
                .isBetween(
                        pause.multipliedBy(119).dividedBy(100), pause.multipliedBy(6).dividedBy(5));
    }

    @Test
    void afterTheTenthAttemptItIsGivenUp() {
        assertThat(retries.isOver(10)).isTrue();
    }

    @Test
    void aReceiverThatAsksForMoreTimeGetsItUpToADay() {
        assertThat(retries.pause(1, Duration.ofMinutes(2), 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(retries.pause(2, Duration.ofSeconds(1), 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(retries.pause(1, Duration.ofDays(400), 0)).isEqualTo(Duration.ofDays(1));
    }
}
