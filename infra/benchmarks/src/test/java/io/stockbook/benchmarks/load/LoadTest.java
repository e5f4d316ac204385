package io.stockbook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LoadTest {

    @Test
    void whoeverAllocatesTheHotItemFreesItNextAndThenAllocatesAnew() {
        Load.Script client = Load.hot().script(new SplittableRandom(1));

        Step first = client.next();
        assertThat(client.owesFree()).isTrue();
        assertThat(client.next()).isEqualTo(new Step(0, first.allocation(), true));
        assertThat(client.owesFree()).isFalse();
        assertThat(client.next().allocation()).isNotEqualTo(first.allocation());
    }

    @Test
    void underZipfAFewStockItemsAreWantedMost() {
        Load.Script client = Load.zipf(1_000, 1.1).script(new SplittableRandom(1));

        int ofTheFirstTen = 0;
        for (int request = 0; request < 10_000; request++) {
            if (client.next().sku() < 10) {
                ofTheFirstTen++;
            }
        }

        assertThat(ofTheFirstTen).isBetween(4_500, 5_500);
    }

    @Test
    void noTwoClientsEverUseTheSameId() {
        Stretch stretch = new Stretch(Load.uniform(10), Duration.ZERO);
        Set<UUID> ids = new HashSet<>();
        for (int client = 0; client < 100; client++) {
            Load.Script script = stretch.newClient();
            for (int request = 0; request < 100; request++) {
                ids.add(script.next().allocation());
            }
        }

        assertThat(ids).hasSize(100 * 100);
    }

    @Test
    void latenciesAreKnownToOnePercent() {
        Latencies latencies = new Latencies();
        for (int millis = 1; millis <= 100; millis++) {
            latencies.record(millis * 1_000_000L);
        }

        assertThat(latencies.millis(0.5)).isBetween(49.0, 51.0);
        assertThat(latencies.millis(0.99)).isBetween(97.0, 101.0);
    }
}
