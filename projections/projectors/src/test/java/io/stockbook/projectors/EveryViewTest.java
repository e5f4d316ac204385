package io.stockbook.projectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.projectors.history.RandomHistory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EveryViewTest {

    private static final int EVENTS = 900;

    /** So many that every table has rows. */
    private static final int SOME_OF_EVERYTHING = 2_400;

    private Views views;

    @BeforeEach
    void open() throws SQLException {
        views = Views.fresh();
    }

    @AfterEach
    void close() throws SQLException {
        views.close();
    }

    static Stream<String> views() {
        return Views.ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("views")
    void oneBatchOfManyLeavesTheRowsOfManyBatchesOfOne(String view) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(1, EVENTS);

        views.openGeneration(view, 2)
                .openGeneration(view, 3)
                .feed(view, 1, history, EVENTS + 100)
                .feed(view, 2, history, 1)
                .feed(view, 3, history, 17);

        assertThat(views.rows(view, 2)).isEqualTo(views.rows(view, 1));
        assertThat(views.rows(view, 3)).isEqualTo(views.rows(view, 1));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aRebuiltGenerationHasTheRowsOfTheFirst(String view) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(2, SOME_OF_EVERYTHING);

        views.feed(view, 1, history, 50);
        Map<String, List<String>> first = views.rows(view, 1);
        views.openGeneration(view, 2).feed(view, 2, history, 50);

        assertThat(first).isNotEmpty().allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
        assertThat(views.rows(view, 2)).isEqualTo(first);
        assertThat(views.rows(view, 1)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("views")
    void aBatchLostBeforeItsTokenComesAgainWithoutADifference(String view) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(3, EVENTS);
        List<RecordedEvent> before = history.subList(0, 400);
        List<RecordedEvent> lost = history.subList(400, history.size());

        views.openGeneration(view, 2)
                .feed(view, 1, before, 100)
                .loseBatch(view, lost)
                .feed(view, 1, lost, 100)
                .feed(view, 2, history, 100);

        assertThat(views.rows(view, 1)).isEqualTo(views.rows(view, 2));
    }

    @Test
    void onlyWhatChannelsAreToldWaitsForTheDisk() {
        assertThat(views().filter(view -> views.subscriber(view, 1).waitsForDisk()))
                .containsExactly("availability");
    }
}
