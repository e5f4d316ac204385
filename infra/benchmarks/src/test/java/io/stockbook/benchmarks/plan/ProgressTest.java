package io.stockbook.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final AtomicLong seconds = new AtomicLong();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    () -> seconds.get() * 1_000_000_000);

    @Test
    void theTimeLeftFollowsTheClockAndThePaceSoFar() {
        progress.planned(100);
        assertThat(said()).startsWith("[about 1:40 left]");

        // Half of the plan took twice as long as planned; a tenth is believed without looking.
        seconds.set(100);
        progress.done(50);
        assertThat(said()).startsWith("[about 1:32 left]");

        seconds.set(120);
        assertThat(said()).startsWith("[about 1:12 left]");

        seconds.set(1_000);
        assertThat(said()).startsWith("[about 0:00 left]");
    }

    private String said() {
        out.reset();
        progress.says("something");
        return out.toString(StandardCharsets.UTF_8);
    }
}
