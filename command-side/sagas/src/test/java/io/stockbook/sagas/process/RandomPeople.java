package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static io.stockbook.sagas.process.Story.order;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people do with a few orders and shelves, much of it too late or too early. */
final class RandomPeople {

    static final List<String> SKUS = List.of("A", "B");

    /** A set stays together, a pair may be split, and a box is only sold built. */
    static final Map<String, Recipe> KITS =
            Map.of(
                    "SET",
                            new Recipe(
                                    List.of(Story.holding("A", 2), Story.holding("B", 1)),
                                    false,
                                    null),
                    "PAIR",
                            new Recipe(
                                    List.of(Story.holding("B", 1), Story.holding("A", 1)),
                                    true,
                                    null),
                    "BOX",
                            new Recipe(
                                    List.of(Story.holding("A", 1), Story.holding("B", 2)),
                                    false,
                                    true));

    /** What there is where kits are sold. */
    static final List<String> WITH_KITS = List.of("A", "B", "SET", "PAIR");

    /** What there is where some kits are only sold built. */
    static final List<String> WITH_BUILT = List.of("A", "B", "SET", "BOX");

    /** Everything that anybody sells. */
    static final List<String> ALL = List.of("A", "B", "SET", "PAIR", "BOX");

    static final List<String> LOCATIONS = List.of("north", "south");
    private static final int ORDERS = 3;
    private static final Evidence NOTHING = Evidence.NONE;

    private final Random random;
    private final InterleavedFloor floor;
    private final List<String> skus;
    private int placed;
    private int documents;

    RandomPeople(Random random, InterleavedFloor floor, List<String> skus) {
        this.random = random;
        this.floor = floor;
        this.skus = skus;
    }

    Command next() {
        if (placed == 0 || (placed < ORDERS && random.nextInt(8) == 0)) {
            placed++;
            return placing();
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> shelf();
            case 4, 5, 6 -> floor.progress(anyOrder());
            case 7, 8 -> floor.unit(anyOrder());
            default -> changing();
        };
    }

    private Command placing() {
        List<OrderLine> lines = new ArrayList<>();
        for (int line = 1; line <= 1 + random.nextInt(2); line++) {
            lines.add(Story.line(line, one(skus), 1 + random.nextInt(6)));
        }
        FillPolicy fill =
                one(
                        List.of(
                                FillPolicy.PARTIAL,
                                FillPolicy.PARTIAL,
                                FillPolicy.SHIP_COMPLETE,
                                FillPolicy.FILL_OR_KILL));
        return new PlaceOrder(
                order("" + placed),
                Story.WEB,
                Rank.USUAL_PRIORITY,
                null,
                random.nextInt(4) == 0 ? Handling.MANUAL : Handling.RELEASE_WHEN_ALLOCATED,
                lines,
                List.of(),
                null,
                null,
                new OrderTerms(fill, null, null, List.of()),
                NOTHING);
    }

    private Command shelf() {
        String sku = one(skus);
        String location = one(LOCATIONS);
        documents++;
        String document = "D-" + documents;
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                    new CountStock(
                            item(sku, location),
                            document,
                            Status.AVAILABLE,
                            random.nextInt(4),
                            null,
                            NOTHING);
            case 3 ->
                    new ReportSale(
                            item(sku, location),
                            document,
                            null,
                            1 + random.nextInt(3),
                            null,
                            null,
                            NOTHING);
            case 4 -> new SuspendSelling(item(sku, location), ReasonCode.QUALITY, NOTHING);
            case 5 -> resumed(sku, location);
            default -> received(sku, location, 1 + random.nextInt(6));
        };
    }

    static Command resumed(String sku, String location) {
        return new ResumeSelling(item(sku, location), NOTHING);
    }

    Command received(String sku, String location, long units) {
        documents++;
        return new ReceiveStock(
                item(sku, location),
                "R-" + documents,
                Status.AVAILABLE,
                units,
                null,
                null,
                null,
                NOTHING);
    }

    private Command changing() {
        OrderId order = anyOrder();
        int line = 1 + random.nextInt(skus.size());
        return switch (random.nextInt(8)) {
            case 0 -> new CancelOrder(order, "not wanted");
            case 1 -> new CancelLine(order, line, "not wanted");
            case 2 -> new BlockOrder(order, one(List.of(BlockReason.values())), null);
            case 3 -> new UnblockOrder(order, one(List.of(BlockReason.values())), null);
            default -> new ChangeLineQuantity(order, line, 1 + random.nextInt(6), "by phone");
        };
    }

    List<OrderId> orders() {
        List<OrderId> orders = new ArrayList<>();
        for (int number = 1; number <= placed; number++) {
            orders.add(order("" + number));
        }
        return orders;
    }

    private OrderId anyOrder() {
        return one(orders());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
