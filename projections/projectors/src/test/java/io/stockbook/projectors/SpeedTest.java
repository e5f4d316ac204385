package io.stockbook.projectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.projectors.history.Trade;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Views keep up with the ledger: told, and held to far less than what is told. */
@Tag("long")
final class SpeedTest {

    private static final Logger log = LoggerFactory.getLogger(SpeedTest.class);
    private static final int EVENTS = 120_000;
    private static final int WARM_UP = 20_000;
    private static final long AT_LEAST = 3_000;

    static Stream<String> views() {
        return Views.ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewTakesThousandsOfEventsEachSecond(String view) throws SQLException {
        List<RecordedEvent> trade = Trade.of(1_000, EVENTS);
        try (Views views = Views.fresh()) {
            views.feed(view, 1, trade.subList(0, WARM_UP), 2_000);
            long start = System.nanoTime();
            views.feed(view, 1, trade.subList(WARM_UP, trade.size()), 2_000);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);

            long perSecond = (trade.size() - WARM_UP) * 1_000L / Math.max(1, taken.toMillis());
            log.warn("{} takes {} events/s", view, perSecond);
            assertThat(perSecond).isGreaterThan(AT_LEAST);
        }
    }
}
