package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.DispatchTransfer;
import io.stockbook.messages.stock.StockCommand.LoseTransfer;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import java.util.ArrayList;
import java.util.List;

/** A van from the main warehouse to another place every day, unloaded on the next. */
final class Transfers {

    private static final int SOMETHING_LOST_EVERY = 7;

    private record OnTheWay(String number, StockItemId to, long units) {}

    private final SimulationSize size;
    private final Assortment assortment;
    private final QuietStock quiet;
    private final List<OnTheWay> van = new ArrayList<>();

    Transfers(SimulationSize size, Assortment assortment, QuietStock quiet) {
        this.size = size;
        this.assortment = assortment;
        this.quiet = quiet;
    }

    List<Step> on(int number) {
        Day day = Day.of(size, number, "transfers");
        van.forEach(load -> unload(day, load));
        van.clear();
        load(day, Shop.STORE);
        load(day, Shop.NORTH);
        return day.steps();
    }

    private void load(Day day, LocationId to) {
        int sku = assortment.quiet(day.random().nextInt(assortment.quiet()));
        StockItemId from = Shop.item(assortment, sku, Shop.MAIN);
        long units = Math.min(quiet.free(from), 2L + day.random().nextInt(4));
        if (units > 1) {
            String number = "TR-%02d-%s".formatted(day.number(), to);
            quiet.add(from, -units);
            van.add(new OnTheWay(number, Shop.item(assortment, sku, to), units));
            day.add(
                    number + "/dispatch",
                    new DispatchTransfer(
                            from,
                            number,
                            Status.AVAILABLE,
                            units,
                            null,
                            null,
                            day.evidence(number, 16)));
        }
    }

    private void unload(Day day, OnTheWay load) {
        long lost = day.number() % SOMETHING_LOST_EVERY == 0 ? 1 : 0;
        long arrived = load.units() - lost;
        quiet.add(load.to(), arrived);
        day.add(
                load.number() + "/receive",
                new ReceiveTransfer(
                        load.to(),
                        load.number(),
                        Status.AVAILABLE,
                        arrived,
                        null,
                        day.evidence(load.number(), 10)));
        if (lost > 0) {
            day.add(
                    load.number() + "/lose",
                    new LoseTransfer(
                            load.to(),
                            load.number(),
                            lost,
                            ReasonCode.CARRIER_LOSS,
                            null,
                            day.evidence(load.number(), 11)));
        }
    }
}
