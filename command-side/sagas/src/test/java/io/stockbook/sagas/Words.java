package io.stockbook.sagas;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Short ways to say what happens in a test. */
final class Words {

    static final ChannelCode WEB = new ChannelCode("web");

    private Words() {}

    /** It sells from these, and may sell a lot beyond the stock. */
    static Command channel(String... locations) {
        return new OpenChannel(
                new ChannelId(OwnerId.HOUSE, WEB),
                "Web",
                new ChannelPolicy(
                        Arrays.stream(locations).map(LocationId::new).toList(),
                        0,
                        ChannelPolicy.WHOLE_SHARE,
                        null,
                        1_000,
                        null));
    }

    static Command receive(String sku, String location, long units) {
        return new ReceiveStock(
                item(sku, location), "R", Status.AVAILABLE, units, null, null, null, Evidence.NONE);
    }

    /** An order of SKU and quantity, SKU and quantity. */
    static PlaceOrder place(String number, Handling handling, Object... skusAndUnits) {
        List<OrderLine> lines = new ArrayList<>();
        for (int at = 0; at < skusAndUnits.length; at += 2) {
            lines.add(
                    new OrderLine(
                            at / 2 + 1,
                            new Sku((String) skusAndUnits[at]),
                            (Integer) skusAndUnits[at + 1],
                            null));
        }
        return new PlaceOrder(
                order(number),
                WEB,
                5,
                null,
                handling,
                lines,
                List.of(),
                null,
                null,
                null,
                Evidence.of(number));
    }

    static OrderId order(String number) {
        return new OrderId(OwnerId.HOUSE, new OrderNumber(number));
    }

    static StockItemId item(String sku, String location) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId(location));
    }
}
