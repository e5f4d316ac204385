package io.stockbook.application.chance;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelLine;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ChangeLineQuantity;
import io.stockbook.messages.order.OrderCommand.ChangePromisedDate;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.PickLine;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The next thing that somebody does: little of it waits for what came before. */
final class RandomDay {

    static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, new ChannelCode("web"));
    static final List<String> SKUS = List.of("A", "B", "C");
    static final List<String> PLACES = List.of("N", "S");
    private static final int ORDERS = 40;
    private static final BlockReason[] BLOCKS = BlockReason.values();

    private final Random random;
    private final RandomFloor floor;
    private int placed;
    private int documents;

    RandomDay(long seed, Desk desk) {
        this.random = new Random(seed);
        this.floor = new RandomFloor(random, desk);
    }

    Optional<Command> next() {
        if (placed < ORDERS && random.nextInt(8) == 0) {
            placed++;
            return Optional.of(placing());
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> Optional.of(shelf());
            case 3, 4 -> Optional.of(changing());
            case 5, 6 -> Optional.of(progress());
            case 7 -> floor.shipment();
            default -> floor.unit();
        };
    }

    private Command placing() {
        int count = 1 + random.nextInt(3);
        List<OrderLine> lines =
                IntStream.rangeClosed(1, count)
                        .mapToObj(line -> new OrderLine(line, sku(), 1 + random.nextInt(5), null))
                        .toList();
        List<FillPolicy> fills =
                List.of(
                        FillPolicy.PARTIAL,
                        FillPolicy.PARTIAL,
                        FillPolicy.PARTIAL,
                        FillPolicy.SHIP_COMPLETE,
                        FillPolicy.FILL_OR_KILL);
        List<BlockReason> blocks =
                random.nextInt(6) == 0 ? List.of(one(List.of(BLOCKS))) : List.of();
        return new PlaceOrder(
                order(placed),
                WEB.code(),
                random.nextInt(10),
                null,
                random.nextInt(3) == 0 ? Handling.MANUAL : Handling.RELEASE_WHEN_ALLOCATED,
                lines,
                List.of(),
                null,
                null,
                new OrderTerms(one(fills), service(), null, blocks),
                Evidence.NONE);
    }

    /** Most ask for nothing, some for what the channel knows, a few for what it may not know. */
    private @Nullable String service() {
        return switch (random.nextInt(6)) {
            case 0 -> "std";
            case 1 -> "odd";
            default -> null;
        };
    }

    /** How the channel serves its orders, and whether it says what it means by odd. */
    static ChannelPolicy policy(boolean odd) {
        FulfilmentPolicy usual = FulfilmentPolicy.USUAL;
        return new ChannelPolicy(
                PLACES.stream().map(LocationId::new).toList(),
                0,
                ChannelPolicy.WHOLE_SHARE,
                null,
                0,
                new FulfilmentPolicy(
                        usual.sourcing(),
                        usual.costs(),
                        usual.longestWaitHours(),
                        usual.lapseHours(),
                        odd ? Map.of("std", "usual", "odd", "by mule") : Map.of("std", "usual")));
    }

    private Command shelf() {
        StockItemId item = new StockItemId(OwnerId.HOUSE, sku(), new LocationId(one(PLACES)));
        documents++;
        String document = "D-" + documents;
        return switch (random.nextInt(8)) {
            case 0 ->
                    new CountStock(
                            item,
                            document,
                            Status.AVAILABLE,
                            random.nextInt(6),
                            null,
                            Evidence.NONE);
            case 1 ->
                    new ReportSale(
                            item, document, null, 1 + random.nextInt(3), null, null, Evidence.NONE);
            case 2 -> new SuspendSelling(item, ReasonCode.QUALITY, Evidence.NONE);
            case 3 -> new ResumeSelling(item, Evidence.NONE);
            default -> received(item, document, 1 + random.nextInt(6));
        };
    }

    static Command received(StockItemId item, String document, long units) {
        return new ReceiveStock(
                item, document, Status.AVAILABLE, units, null, null, null, Evidence.NONE);
    }

    private Command changing() {
        OrderId order = anyOrder();
        int line = 1 + random.nextInt(2);
        return switch (random.nextInt(10)) {
            case 9 -> new ChangeChannelPolicy(WEB, policy(random.nextInt(3) == 0));
            case 0 -> new CancelOrder(order, "not wanted");
            case 1 -> new CancelLine(order, line, "not wanted");
            case 2 -> new BlockOrder(order, one(List.of(BLOCKS)), null);
            case 3, 4 -> new UnblockOrder(order, one(List.of(BLOCKS)), null);
            case 5 -> new ChangePromisedDate(order, LocalDate.of(2026, 12, 1 + random.nextInt(28)));
            default -> new ChangeLineQuantity(order, line, 1 + random.nextInt(6), "by phone");
        };
    }

    private Command progress() {
        OrderId order = anyOrder();
        return switch (random.nextInt(5)) {
            case 0 -> new ReleaseOrder(order);
            case 1 ->
                    new PickLine(
                            order, 1, sku().value(), 1 + random.nextInt(3), null, Evidence.NONE);
            case 2 -> new ConfirmShipment(order, List.of(), null, Evidence.NONE);
            default -> new ConfirmPick(order, List.of(), Evidence.NONE);
        };
    }

    private OrderId anyOrder() {
        return order(1 + random.nextInt(Math.max(1, placed)));
    }

    private static OrderId order(int number) {
        return order("R-" + number);
    }

    static OrderId order(String number) {
        return new OrderId(OwnerId.HOUSE, new OrderNumber(number));
    }

    private Sku sku() {
        return new Sku(one(SKUS));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
