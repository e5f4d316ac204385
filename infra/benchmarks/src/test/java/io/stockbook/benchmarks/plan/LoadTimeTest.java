package io.stockbook.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stockbook.benchmarks.arm.NoMeasure;
import io.stockbook.benchmarks.ledger.HistoryLoad.Look;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LoadTimeTest {

    private static final Look LOADED = new Look(2.5, 1.0);
    private static final Look DISTURBED = new Look(1.0, 9.0);

    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void someDisturbedLooksOfASampleDoNotCount() throws Exception {
        Sample sample = LoadTime.of(disturbedUntil(3));

        assertThat(sample.value()).isCloseTo(1.5, within(1e-9));
        assertThat(sample.beside()).containsEntry("firstCommandMillis", 2.5);
        assertThat(taken).hasValue(7);
    }

    @Test
    void aSampleThatLeavesNothingForTheLoadIsTakenAgain() throws Exception {
        assertThat(LoadTime.of(disturbedUntil(14)).value()).isCloseTo(1.5, within(1e-9));
        assertThat(taken).hasValue(21);
    }

    @Test
    void aMachineThatStaysDisturbedGivesNoFigure() {
        assertThatThrownBy(() -> LoadTime.of(disturbedUntil(Integer.MAX_VALUE)))
                .isInstanceOf(NoMeasure.class)
                .hasMessageContaining("quieter machine");
        assertThat(taken).hasValue(28);
    }

    private Callable<Look> disturbedUntil(int looks) {
        return () -> taken.getAndIncrement() < looks ? DISTURBED : LOADED;
    }
}
