package io.stockbook.sagas;

import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.DemandQueued;
import io.stockbook.sagas.process.WaitingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WaitlistTest {

    private static final StockItemId NORTH = item("A", "north");
    private static final StockItemId SOUTH = item("A", "south");

    private final Stage stage = new Stage(1);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void manyBetterLinesElsewhereStarveNobodyWhereStockArrived() {
        List<Map.Entry<StockItemId, StockEvent>> events = new ArrayList<>();
        for (int order = 1; order <= 600; order++) {
            events.add(Map.entry(SOUTH, queued("" + order, 0, order)));
        }
        events.add(Map.entry(NORTH, queued("last", 9, 601)));
        events.add(Map.entry(NORTH, queued("better", 5, 602)));
        Waitlist waitlist = new Waitlist(stage.dsl);
        waitlist.fold(events);
        assertThat(waitlist.first(List.of(NORTH)).get(OwnedSku.of(NORTH)))
                .extracting(WaitingLine::demand)
                .containsExactly(Demand.orderLine("better", 1), Demand.orderLine("last", 1));
    }

    private static StockEvent queued(String order, int priority, long position) {
        return new DemandQueued(
                Demand.orderLine(order, 1),
                WEB,
                new Rank(priority, null, position, 1),
                1,
                Evidence.NONE);
    }
}
