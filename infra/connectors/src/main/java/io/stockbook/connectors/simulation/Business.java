package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import java.util.ArrayList;
import java.util.List;

/** All parts of the business, and what they do when. To be asked for the days in their order. */
final class Business {

    private final Assortment assortment;
    private final QuietStock quiet = new QuietStock();
    private final GoodsIn goodsIn;
    private final Floor floor;
    private final CustomerReturns returns;
    private final Backroom backroom;
    private final Transfers transfers;
    private final Selling selling;

    Business(SimulationSize size) {
        assortment = new Assortment(size.skus());
        OrderDesk desk = new OrderDesk(size, assortment);
        goodsIn = new GoodsIn(size, assortment);
        floor = new Floor(size, desk);
        returns = new CustomerReturns(size, desk);
        backroom = new Backroom(size, assortment, quiet);
        transfers = new Transfers(size, assortment, quiet);
        selling = new Selling(size, assortment, quiet);
    }

    /** Locations, channels and the catalog. */
    List<Step> opening() {
        return Shop.opening(assortment);
    }

    /** The stock of the first morning. */
    List<Step> firstMorning() {
        List<Step> steps = new ArrayList<>(goodsIn.takenOver(quiet));
        steps.addAll(goodsIn.firstMorning());
        return steps;
    }

    /** Everything of a day that moves goods without an order. */
    List<Step> goods(int day) {
        List<Step> steps = new ArrayList<>(floor.ship(day));
        steps.addAll(goodsIn.deliveries(day));
        steps.addAll(transfers.on(day));
        steps.addAll(returns.on(day));
        steps.addAll(selling.on(day));
        steps.addAll(backroom.on(day));
        return steps;
    }

    /** The orders that come in. */
    List<Step> orders(int day) {
        return floor.place(day);
    }

    /** What is done about them in the evening. */
    List<Step> evening(int day) {
        return floor.evening(day);
    }
}
