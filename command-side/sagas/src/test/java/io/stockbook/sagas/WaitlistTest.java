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
import java.time.LocalDate;
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

    @Test
    void whoWaitsBehindAnOrderIsCountedWithItsOwnLines() {
        LocalDate day = LocalDate.parse("2026-11-24");
        Waitlist waitlist = new Waitlist(stage.dsl);
        waitlist.fold(
                List.of(
                        Map.entry(NORTH, queued("first", new Rank(0, null, 9, 1))),
                        Map.entry(NORTH, queued("own", new Rank(5, day, 4, 1))),
                        Map.entry(NORTH, queued("later", new Rank(5, day.plusDays(1), 2, 1))),
                        Map.entry(NORTH, queued("undated", new Rank(5, null, 1, 1))),
                        Map.entry(SOUTH, queued("first", new Rank(0, null, 9, 1)))));
        assertThat(waitlist.behind(List.of(NORTH, SOUTH), new Rank(5, day, 4, 1)))
                .containsExactly(Map.entry(NORTH, 3L));
        assertThat(waitlist.behind(List.of(NORTH), new Rank(5, null, 1, 1)))
                .containsExactly(Map.entry(NORTH, 1L));
    }

    private static StockEvent queued(String order, int priority, long position) {
        return queued(order, new Rank(priority, null, position, 1));
    }

    private static StockEvent queued(String order, Rank rank) {
        return new DemandQueued(Demand.orderLine(order, 1), WEB, rank, 1, Evidence.NONE);
    }
}
