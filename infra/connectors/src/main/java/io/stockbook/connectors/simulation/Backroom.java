package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.ChangeStatus;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.ReturnToVendor;
import io.stockbook.messages.stock.StockCommand.ScrapStock;
import java.util.List;

/** Sales at the till, counts, damage and loss: all on stock that no order touches. */
final class Backroom {

    /** At the till something is sold that the books do not have, on every so many days. */
    private static final int TILL_SURPRISE_EVERY = 13;

    private static final int TILL_SALES = 6;
    private static final int COUNTS = 4;

    private final SimulationSize size;
    private final Assortment assortment;
    private final QuietStock quiet;

    Backroom(SimulationSize size, Assortment assortment, QuietStock quiet) {
        this.size = size;
        this.assortment = assortment;
        this.quiet = quiet;
    }

    List<Step> on(int number) {
        Day day = Day.of(size, number, "backroom");
        for (int nth = 1; nth <= TILL_SALES; nth++) {
            StockItemId item = any(day, Shop.STORE);
            sell(day, item, nth, Math.min(quiet.free(item), 1 + day.random().nextInt(3)));
        }
        if (number % TILL_SURPRISE_EVERY == 0) {
            StockItemId item = any(day, Shop.STORE);
            sell(day, item, TILL_SALES + 1, quiet.free(item) + 2);
        }
        for (int nth = 1; nth <= COUNTS; nth++) {
            count(day, any(day), nth);
        }
        damage(day, any(day));
        if (number % 4 == 0) {
            loss(day, any(day));
        }
        if (number % 10 == 0) {
            sendBack(day, any(day));
        }
        return day.steps();
    }

    private StockItemId any(Day day) {
        return any(day, Shop.LOCATIONS.get(day.random().nextInt(Shop.LOCATIONS.size())));
    }

    private StockItemId any(Day day, LocationId location) {
        int sku = assortment.quiet(day.random().nextInt(assortment.quiet()));
        return Shop.item(assortment, sku, location);
    }

    /** What is sold beyond the books is found first, and opens an exception. */
    private void sell(Day day, StockItemId item, int nth, long units) {
        if (units > 0) {
            String sale = "POS-%02d-%d".formatted(day.number(), nth);
            quiet.add(item, -Math.min(units, quiet.shelf(item)));
            day.add(
                    sale,
                    new ReportSale(
                            item, sale, Shop.RETAIL, units, null, null, day.evidence(sale, 15)));
        }
    }

    /** Three counts in five find what the books say. */
    private void count(Day day, StockItemId item, int nth) {
        String count = "COUNT-%02d-%d".formatted(day.number(), nth);
        int luck = day.random().nextInt(10);
        long variance = luck < 6 ? 0 : luck < 8 ? 1 : -Math.min(2, quiet.free(item));
        quiet.add(item, variance);
        day.add(
                count,
                new CountStock(
                        item,
                        count,
                        Status.AVAILABLE,
                        quiet.shelf(item),
                        null,
                        day.evidence(count, 17)));
    }

    private void damage(Day day, StockItemId item) {
        take(
                day,
                item,
                1,
                new ChangeStatus(
                        item,
                        Status.AVAILABLE,
                        Status.DAMAGED,
                        1,
                        ReasonCode.DAMAGE,
                        null,
                        day.evidence("DMG-%02d".formatted(day.number()), 12)));
        if (day.number() % 3 == 0) {
            take(
                    day,
                    item,
                    1,
                    new ScrapStock(
                            item,
                            Status.AVAILABLE,
                            1,
                            ReasonCode.DAMAGE,
                            null,
                            day.evidence("SCRAP-%02d".formatted(day.number()), 13)));
        }
    }

    private void loss(Day day, StockItemId item) {
        take(
                day,
                item,
                1,
                new AdjustStock(
                        item,
                        Status.AVAILABLE,
                        -1,
                        ReasonCode.THEFT,
                        null,
                        null,
                        day.evidence("LOSS-%02d".formatted(day.number()), 16)));
    }

    private void sendBack(Day day, StockItemId item) {
        take(
                day,
                item,
                3,
                new ReturnToVendor(
                        item,
                        Status.AVAILABLE,
                        3,
                        ReasonCode.RECALL,
                        null,
                        day.evidence("RTV-%02d".formatted(day.number()), 14)));
    }

    private void take(Day day, StockItemId item, long units, StockCommand command) {
        if (quiet.free(item) >= units) {
            quiet.add(item, -units);
            day.add("%s".formatted(command.evidence().document()), command);
        }
    }
}
