package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.PutAwayStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import java.util.List;

/** The dock: what stands there on the first morning, and what is delivered after. */
final class GoodsIn {

    private static final int DELIVERIES_PER_DAY = 40;
    private static final int SCARCE_AT_FIRST = 5;
    private static final int SCARCE_LATER = 20;

    private final SimulationSize size;
    private final Assortment assortment;

    GoodsIn(SimulationSize size, Assortment assortment) {
        this.size = size;
        this.assortment = assortment;
    }

    /** Everything is in the main warehouse, half of it in the north, a third in the store. */
    List<Step> firstMorning() {
        Day day = Day.of(size, 1, "opening");
        for (int sku = 0; sku < assortment.selling(); sku++) {
            receive(day, sku, Shop.MAIN, 120 + day.random().nextInt(120));
            if (sku % 2 == 0) {
                receive(day, sku, Shop.NORTH, 40 + day.random().nextInt(60));
            }
            if (sku % 3 == 0) {
                receive(day, sku, Shop.STORE, 20 + day.random().nextInt(40));
            }
        }
        for (int nth = 0; nth < assortment.scarce(); nth++) {
            receive(day, assortment.selling() + nth, Shop.MAIN, SCARCE_AT_FIRST);
        }
        return day.steps();
    }

    /** The quiet part of the assortment was taken over from the system before this one. */
    List<Step> takenOver(QuietStock quiet) {
        Day day = Day.of(size, 1, "cutover");
        for (int nth = 0; nth < assortment.quiet(); nth++) {
            for (LocationId location : Shop.LOCATIONS) {
                int sku = assortment.quiet(nth);
                long units = 50L + day.random().nextInt(50);
                StockItemId item = Shop.item(assortment, sku, location);
                quiet.add(item, units);
                day.add(
                        "cutover/" + item,
                        new SetOpeningBalance(
                                item,
                                Status.AVAILABLE,
                                units,
                                null,
                                assortment.cost(sku, units),
                                day.evidence("cutover", 6)));
            }
        }
        return day.steps();
    }

    /** From the second day on, replenishment comes every morning. */
    List<Step> deliveries(int number) {
        if (number == 1) {
            return List.of();
        }
        Day day = Day.of(size, number, "deliveries");
        for (int nth = 0; nth < DELIVERIES_PER_DAY; nth++) {
            int sku = assortment.anySelling(day.random());
            LocationId location = nth % 4 == 0 ? Shop.NORTH : nth % 4 == 1 ? Shop.STORE : Shop.MAIN;
            receive(day, sku, location, 48 + day.random().nextInt(96));
        }
        if (number == size.days() / 2) {
            for (int nth = 0; nth < assortment.scarce(); nth++) {
                receive(day, assortment.selling() + nth, Shop.MAIN, SCARCE_LATER);
            }
        }
        return day.steps();
    }

    /** To the dock, and from there into a bin. */
    private void receive(Day day, int sku, LocationId location, long units) {
        String receipt = "GR-%02d-%04d".formatted(day.number(), day.steps().size() / 2 + 1);
        StockItemId item = Shop.item(assortment, sku, location);
        Evidence evidence = day.evidence(receipt, 6);
        String bin = "%s-%02d".formatted((char) ('A' + sku % 20), sku / 20);
        day.add(
                receipt,
                new ReceiveStock(
                        item,
                        receipt,
                        Status.INSPECTION,
                        units,
                        null,
                        assortment.cost(sku, units),
                        null,
                        evidence));
        day.add(
                receipt + "/put-away",
                new PutAwayStock(item, units, null, bin, day.evidence(receipt, 7)));
    }
}
