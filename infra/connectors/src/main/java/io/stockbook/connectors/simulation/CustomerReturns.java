package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.connectors.simulation.PlannedOrder.Fate;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.DispositionReturn;
import io.stockbook.messages.stock.StockCommand.ReturnStock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of what left comes back to the main warehouse three days later. */
final class CustomerReturns {

    private static final int DAYS_AWAY = 3;
    private static final int ONE_ORDER_IN = 9;

    private final SimulationSize size;
    private final OrderDesk desk;

    CustomerReturns(SimulationSize size, OrderDesk desk) {
        this.size = size;
        this.desk = desk;
    }

    List<Step> on(int number) {
        if (number <= DAYS_AWAY) {
            return List.of();
        }
        Day day = Day.of(size, number, "returns");
        for (PlannedOrder order : desk.orders(number - DAYS_AWAY)) {
            if (order.fate() == Fate.LEFT && day.random().nextInt(ONE_ORDER_IN) == 0) {
                take(day, order);
            }
        }
        return day.steps();
    }

    /** One unit of the first line; most are as good as new. */
    private static void take(Day day, PlannedOrder order) {
        OrderLine line = order.placing().lines().getFirst();
        StockItemId item = new StockItemId(Shop.OWNER, line.sku(), Shop.MAIN);
        String number = "RET-" + order.number();
        int quality = day.random().nextInt(10);
        Status to = quality < 7 ? Status.AVAILABLE : quality < 9 ? Status.DAMAGED : Status.HELD;
        day.add(number, new ReturnStock(item, number, 1, null, day.evidence(number, 9)));
        day.add(
                number + "/disposition",
                new DispositionReturn(
                        item, number, to, 1, reason(to), null, day.evidence(number, 11)));
    }

    private static @Nullable ReasonCode reason(Status to) {
        return switch (to) {
            case DAMAGED -> ReasonCode.DAMAGE;
            case HELD -> ReasonCode.QUALITY;
            case AVAILABLE,
                    ALLOCATED,
                    PICKED,
                    INSPECTION,
                    SUPPLIER,
                    CUSTOMER,
                    TRANSIT,
                    SHRINKAGE,
                    SCRAP,
                    CONVERSION,
                    OPENING ->
                    null;
        };
    }
}
