package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.stock.Rank;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shipped and non-stock rows of one run: at most one order. */
final class Invoice {

    private final Row first;
    private final OrderNumber number;
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<ServiceLine> services = new ArrayList<>();
    private final Set<AggregateId> homes = new LinkedHashSet<>();

    Invoice(Row first, OrderNumber number) {
        this.first = first;
        this.number = number;
    }

    void addShipped(Row row) {
        lines.add(
                new OrderLine(nextLine(), new Sku(row.code()), row.quantity(), Prices.ofUnit(row)));
        homes.add(StockRows.home(row));
    }

    void addService(Row row) {
        services.add(new ServiceLine(nextLine(), row.code(), row.quantity(), Prices.ofUnit(row)));
    }

    private int nextLine() {
        return lines.size() + services.size() + 1;
    }

    /** The order, to be placed when everything it takes is there; none when nothing is ordered. */
    Optional<Step> order() {
        if (lines.isEmpty() && services.isEmpty()) {
            return Optional.empty();
        }
        PlaceOrder command =
                new PlaceOrder(
                        new OrderId(Retailer.OWNER, number),
                        Retailer.channel(first.country()),
                        Rank.USUAL_PRIORITY,
                        null,
                        Handling.ALREADY_SHIPPED,
                        lines,
                        services,
                        first.customer(),
                        null,
                        null,
                        Evidence.of(first.invoice(), first.at()));
        return Optional.of(
                new Step(
                        first.name(),
                        CommandId.ofDocument(command.order()),
                        command,
                        List.copyOf(homes),
                        Set.of()));
    }
}
