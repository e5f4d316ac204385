package io.stockbook.projectors.exceptions;

import static io.stockbook.schema.jooq.read_exceptions_1.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_exceptions_1.tables.records.EntryRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExceptionsProjectorTest {

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void eachStandsWhereItsLastEventsLeftIt(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);
        Map<String, String> plain = new TreeMap<>();
        history.forEach(recorded -> fold(plain, recorded));

        try (Views views = Views.fresh()) {
            views.feed("exceptions", 1, history, 100);

            assertThat(
                            views.database()
                                    .selectFrom(ENTRY)
                                    .fetch(row -> "%s %s".formatted(row.getId(), told(row))))
                    .containsExactlyInAnyOrderElementsOf(
                            plain.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .toList())
                    .isNotEmpty();
        }
    }

    private static String told(EntryRecord row) {
        return "%s %s".formatted(row.getState(), row.getAssignee());
    }

    private static void fold(Map<String, String> plain, RecordedEvent recorded) {
        if (recorded.event() instanceof ExceptionEvent event) {
            String id = ExceptionId.parse(recorded.stream()).value().toString();
            String before = plain.getOrDefault(id, "OPEN null");
            switch (event) {
                case ExceptionEvent.ExceptionOpened _ -> plain.put(id, before);
                case ExceptionEvent.ExceptionAssigned to ->
                        plain.put(
                                id, before.substring(0, before.indexOf(' ')) + " " + to.assignee());
                case ExceptionEvent.ExceptionResolved _ ->
                        plain.put(id, before.replace("OPEN", "RESOLVED"));
            }
        }
    }

    @Test
    void anOpenOneSaysWhatItIsAboutWhoseJobItIsAndSinceWhen() throws SQLException {
        ExceptionId id = new ExceptionId(OwnerId.HOUSE, new UUID(3, 4));
        Recorder ledger =
                new Recorder()
                        .record(
                                id,
                                new ExceptionEvent.ExceptionOpened(
                                        ExceptionType.SHORT_PICK,
                                        "house/MUG@NORTH",
                                        "pick-4",
                                        "1 of 4 was not there"));

        try (Views views = Views.fresh()) {
            views.feed("exceptions", 1, ledger.events(), 10);

            EntryRecord row = views.database().selectFrom(ENTRY).fetchSingle();
            assertThat(row.getType()).isEqualTo("SHORT_PICK");
            assertThat(row.getOwnerRole()).isEqualTo("inventory-control");
            assertThat(row.getSubject()).isEqualTo("house/MUG@NORTH");
            assertThat(row.getSentence()).isEqualTo("1 of 4 was not there");
            assertThat(row.getOpenedAt()).isEqualTo(ledger.events().getFirst().recordedAt());
        }
    }
}
