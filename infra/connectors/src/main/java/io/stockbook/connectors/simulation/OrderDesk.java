package io.stockbook.connectors.simulation;

import io.stockbook.connectors.simulation.PlannedOrder.Fate;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.stock.Rank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What customers order on a day. */
final class OrderDesk {

    private final SimulationSize size;
    private final Assortment assortment;

    OrderDesk(SimulationSize size, Assortment assortment) {
        this.size = size;
        this.assortment = assortment;
    }

    /** The same orders whenever it is asked for the same day. */
    List<PlannedOrder> orders(int number) {
        Day day = Day.of(size, number, "orders");
        List<PlannedOrder> orders = new ArrayList<>();
        for (int nth = 1; nth <= size.ordersPerDay(); nth++) {
            orders.add(order(day, nth));
        }
        return orders;
    }

    private PlannedOrder order(Day day, int nth) {
        Random random = day.random();
        ChannelCode channel = random.nextInt(100) < 60 ? Shop.WEB : Shop.RETAIL;
        Fate fate = Fate.of(random.nextInt(100));
        List<OrderLine> lines = lines(random);
        String prefix = channel.equals(Shop.WEB) ? "W" : "R";
        String number = "%s-%02d%03d".formatted(prefix, day.number(), nth);
        boolean urgent = random.nextInt(10) == 0;
        @Nullable LocalDate promised = urgent ? day.date().plusDays(1) : null;
        return new PlannedOrder(
                new PlaceOrder(
                        new OrderId(Shop.OWNER, new OrderNumber(number)),
                        channel,
                        urgent ? 2 : Rank.USUAL_PRIORITY,
                        promised,
                        fate.handling(),
                        lines,
                        services(channel, lines.size()),
                        "C-%04d".formatted(random.nextInt(2_000)),
                        null,
                        null,
                        day.evidence(number, 8 + random.nextInt(9))),
                fate);
    }

    /** One to four different SKUs; one order in thirty asks for something scarce too. */
    private List<OrderLine> lines(Random random) {
        TreeSet<Integer> skus = new TreeSet<>();
        int wanted = 1 + random.nextInt(4);
        while (skus.size() < wanted) {
            skus.add(assortment.anySelling(random));
        }
        if (random.nextInt(30) == 0) {
            skus.add(assortment.anyScarce(random));
        }
        List<OrderLine> lines = new ArrayList<>();
        for (int sku : skus) {
            lines.add(
                    new OrderLine(
                            lines.size() + 1,
                            assortment.sku(sku),
                            1L + random.nextInt(3),
                            new Money(assortment.price(sku), "EUR")));
        }
        return lines;
    }

    private static List<ServiceLine> services(ChannelCode channel, int lines) {
        return channel.equals(Shop.WEB)
                ? List.of(new ServiceLine(lines + 1, "POSTAGE", 1, new Money(490, "EUR")))
                : List.of();
    }
}
