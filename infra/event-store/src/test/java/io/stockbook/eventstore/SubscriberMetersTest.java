package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SubscriberMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong last = new AtomicLong(10);
    private final SubscriberMeters meters = new SubscriberMeters(registry, "orders", last::get);

    @Test
    void aNodeSaysHowFarBehindItsSubscriberIsWhileItRunsIt() {
        assertThat(lag()).isNaN();
        meters.claimedAt(4);
        assertThat(lag()).isEqualTo(6);
        meters.taking(5, 9, () -> last.set(12));
        assertThat(lag()).isEqualTo(3);
        meters.gaveUp();
        assertThat(lag()).isNaN();
    }

    @Test
    void aBatchThatFailsTakesTimeAndNoEvents() {
        meters.claimedAt(4);
        meters.taking(5, 9, () -> {});
        assertThatThrownBy(() -> meters.taking(1, 10, SubscriberMetersTest::breaks))
                .isInstanceOf(IllegalStateException.class);
        meters.failed();

        assertThat(registry.get("stockbook.subscriber.events").counter().count()).isEqualTo(5);
        assertThat(registry.get("stockbook.subscriber.failures").counter().count()).isEqualTo(1);
        assertThat(registry.get("stockbook.subscriber.batch").timer().count()).isEqualTo(2);
        assertThat(lag()).isEqualTo(1);
    }

    private static void breaks() {
        throw new IllegalStateException("on purpose");
    }

    private double lag() {
        return registry.get("stockbook.subscriber.lag").tag("subscriber", "orders").gauge().value();
    }
}
