package io.stockbook.projectors.stockcard;

import static io.stockbook.schema.jooq.read_stock_card_1.Tables.MOVEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.projectors.history.Recorder;
import io.stockbook.schema.jooq.read_stock_card_1.tables.records.MovementRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StockCardProjectorTest {

    private static final StockItemId MUG =
            new StockItemId(OwnerId.HOUSE, new Sku("MUG"), new LocationId("NORTH"));

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void eachMovementHasTheBalancesThatItLeftBehind(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);

        try (Views views = Views.fresh()) {
            views.feed("stock_card", 1, history, 128);

            List<String> stored =
                    views.database()
                            .selectFrom(MOVEMENT)
                            .orderBy(MOVEMENT.POSITION, MOVEMENT.ORDINAL)
                            .fetch(StockCardProjectorTest::told);
            assertThat(stored).isEqualTo(walk(history)).isNotEmpty();
        }
    }

    private static String told(MovementRecord row) {
        return "%d.%d %s %s %d %s>%s %d/%d"
                .formatted(
                        row.getPosition(),
                        row.getOrdinal(),
                        row.getItem(),
                        row.getEvent(),
                        row.getQuantity(),
                        row.getFromAfter(),
                        row.getToAfter(),
                        row.getOnHandAfter(),
                        row.getAvailableAfter());
    }

    private static List<String> walk(List<RecordedEvent> history) {
        List<String> lines = new ArrayList<>();
        Map<String, Map<Status, Long>> all = new HashMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof StockEvent event) {
                Map<Status, Long> here =
                        all.computeIfAbsent(recorded.stream(), _ -> new EnumMap<>(Status.class));
                int ordinal = 0;
                for (Movement movement : event.movements()) {
                    here.merge(movement.from(), -movement.quantity(), Long::sum);
                    here.merge(movement.to(), movement.quantity(), Long::sum);
                    lines.add(line(recorded, ordinal++, movement, here));
                }
            }
        }
        return lines;
    }

    private static String line(
            RecordedEvent recorded, int ordinal, Movement movement, Map<Status, Long> here) {
        long onHand =
                here.entrySet().stream()
                        .filter(entry -> entry.getKey().inside())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return "%d.%d %s %s %d %s>%s %d/%d"
                .formatted(
                        recorded.position(),
                        ordinal,
                        recorded.stream(),
                        recorded.event().getClass().getSimpleName(),
                        movement.quantity(),
                        movement.from().inside() ? here.get(movement.from()) : null,
                        movement.to().inside() ? here.get(movement.to()) : null,
                        onHand,
                        here.getOrDefault(Status.AVAILABLE, 0L));
    }

    @Test
    void aMovementSaysWhyForWhomOnWhatPaperAndBySomebody() throws SQLException {
        AllocationId allocation = new AllocationId(new UUID(1, 2));
        Instant yesterday = Instant.parse("2026-01-04T12:00:00Z");
        Recorder ledger =
                new Recorder()
                        .record(
                                MUG,
                                new StockEvent.PickRejected(
                                        allocation,
                                        Demand.orderLine("SO-7", 3),
                                        Status.DAMAGED,
                                        2,
                                        ReasonCode.DAMAGE,
                                        "LOT-1",
                                        new Evidence("photo-12", yesterday, "handle broken")));

        try (Views views = Views.fresh()) {
            views.feed("stock_card", 1, ledger.events(), 10);

            MovementRecord row = views.database().selectFrom(MOVEMENT).fetchSingle();
            assertThat(row.getReason()).isEqualTo("DAMAGE");
            assertThat(row.getAllocation()).isEqualTo(allocation.value());
            assertThat(row.getDemandKind()).isEqualTo("ORDER");
            assertThat(row.getDemandDocument()).isEqualTo("SO-7");
            assertThat(row.getDemandLine()).isEqualTo(3);
            assertThat(row.getLot()).isEqualTo("LOT-1");
            assertThat(row.getDocument()).isEqualTo("photo-12");
            assertThat(row.getNote()).isEqualTo("handle broken");
            assertThat(row.getClient()).isEqualTo("scanner-3");
            assertThat(row.getAppUser()).isEqualTo("ann");
            assertThat(row.getOccurredAt()).isEqualTo(yesterday);
            assertThat(row.getRecordedAt()).isEqualTo(ledger.events().getFirst().recordedAt());
        }
    }
}
