package io.stockbook.projectors.stockposition;

import static io.stockbook.schema.jooq.read_stock_position_1.Tables.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.Views;
import io.stockbook.projectors.history.RandomHistory;
import io.stockbook.schema.jooq.read_stock_position_1.tables.records.BalanceRecord;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StockPositionProjectorTest {

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void eachBalanceIsTheSumOfItsMovements(long seed) throws SQLException {
        List<RecordedEvent> history = RandomHistory.of(seed, 900);

        try (Views views = Views.fresh()) {
            views.feed("stock_position", 1, history, 128);

            assertThat(views.database().selectFrom(BALANCE).fetchMap(BALANCE.ITEM, this::told))
                    .isEqualTo(sums(history))
                    .isNotEmpty();
        }
    }

    private List<Long> told(BalanceRecord row) {
        return List.of(
                row.getAvailable(),
                row.getAllocated(),
                row.getPicked(),
                row.getHeld(),
                row.getDamaged(),
                row.getInspection(),
                row.getMissing(),
                row.getVersion(),
                row.getPosition());
    }

    private static Map<String, List<Long>> sums(List<RecordedEvent> history) {
        Map<String, List<Long>> sums = new HashMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof StockEvent) {
                List<RecordedEvent> card =
                        history.stream()
                                .filter(other -> other.stream().equals(recorded.stream()))
                                .toList();
                sums.computeIfAbsent(recorded.stream(), _ -> sum(card));
            }
        }
        return sums;
    }

    private static List<Long> sum(List<RecordedEvent> card) {
        return List.of(
                sum(card, Status.AVAILABLE),
                sum(card, Status.ALLOCATED),
                sum(card, Status.PICKED),
                sum(card, Status.HELD),
                sum(card, Status.DAMAGED),
                sum(card, Status.INSPECTION),
                missing(card),
                (long) card.size(),
                card.getLast().position());
    }

    private static long sum(List<RecordedEvent> card, Status status) {
        long sum = 0;
        for (RecordedEvent recorded : card) {
            if (recorded.event() instanceof StockEvent event) {
                for (Movement movement : event.movements()) {
                    sum += movement.to() == status ? movement.quantity() : 0;
                    sum -= movement.from() == status ? movement.quantity() : 0;
                }
            }
        }
        return sum;
    }

    private static long missing(List<RecordedEvent> card) {
        long missing = 0;
        for (RecordedEvent recorded : card) {
            missing +=
                    switch (recorded.event()) {
                        case StockEvent.AllocationShorted shorted -> shorted.quantity();
                        case StockEvent.StatusChanged to
                                when to.reason().name().equals("MISSING") ->
                                to.quantity();
                        case StockEvent.PickRejected to when to.reason().name().equals("MISSING") ->
                                to.quantity();
                        case StockEvent.StockCounted counted ->
                                -counted.missingFound() - counted.missingLost();
                        default -> 0;
                    };
        }
        return missing;
    }
}
