package io.stockbook.connectors.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.connectors.sending.Progress.Standing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ConsoleProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private ConsoleProgress progress(boolean terminal) {
        return new ConsoleProgress(
                new PrintStream(written, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_plain_line_comes_every_five_seconds_with_rates_and_the_time_left() {
        ConsoleProgress progress = progress(false);
        progress.at(new Standing("rows", 0, 100, 0));
        pass(Duration.ofSeconds(4));
        progress.at(new Standing("rows", 8_000, 20_100, 0.2));
        assertThat(text()).isEmpty();

        pass(Duration.ofSeconds(1));
        progress.at(new Standing("rows", 10_000, 25_100, 0.25));
        assertThat(text())
                .isEqualToNormalizingNewlines(
                        "0:05 [######..................]  25 %  10,000 rows  2,000/s"
                                + "  5,000 events/s  0:15 left\n");
    }

    @Test
    void on_a_terminal_one_line_is_drawn_over_and_over() {
        ConsoleProgress progress = progress(true);
        progress.at(new Standing("rows", 0, 0, 0));
        pass(Duration.ofSeconds(1));
        progress.at(new Standing("rows", 10, 20, 0.5));
        pass(Duration.ofSeconds(1));
        progress.done(new Standing("rows", 20, 40, 1));
        assertThat(text().split("\r", -1)).hasSize(3);
        assertThat(text())
                .contains("50 %  10 rows  10/s  20 events/s  0:01 left")
                .contains("100 %  20 rows  10/s  20 events/s  0:00 left")
                .endsWith(System.lineSeparator());
    }

    @Test
    void what_takes_longer_than_a_second_still_has_a_rate() {
        ConsoleProgress progress = progress(false);
        progress.at(new Standing("days", 0, 0, 0));
        pass(Duration.ofSeconds(5));
        progress.at(new Standing("days", 2, 1_000, 0.1));

        assertThat(text()).contains("2 days  0.4/s  200 events/s");
    }
}
