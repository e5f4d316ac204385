package io.stockbook.domain.stock;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Commands by chance: mostly sensible, often not. Names come from small pools, so that they meet.
 */
final class RandomCommands {

    private static final List<Status> PLAIN =
            List.of(
                    Status.AVAILABLE,
                    Status.AVAILABLE,
                    Status.HELD,
                    Status.DAMAGED,
                    Status.INSPECTION);

    private static final Comparator<AllocationId> BY_VALUE =
            Comparator.comparing(AllocationId::value);

    private final Random chance;

    private List<AllocationId> open = List.of();
    private List<AllocationId> shipped = List.of();

    RandomCommands(Random chance) {
        this.chance = chance;
    }

    /** The next command; the book says which allocations are worth naming. */
    StockCommand next(StockItemId item, ModelState book) {
        open = book.promises.keySet().stream().sorted(BY_VALUE).toList();
        shipped = book.sent.stream().map(sent -> sent.of.id).toList();
        return switch (chance.nextInt(12)) {
            case 0, 1 -> arrival(item);
            case 2, 3, 4 -> promise(item);
            case 5, 6, 7, 8 -> floor(item);
            case 9 -> waiting(item);
            case 10 -> loss(item);
            default -> other(item);
        };
    }

    private StockCommand arrival(StockItemId item) {
        return switch (chance.nextInt(6)) {
            case 0 ->
                    new StockCommand.SetOpeningBalance(
                            item, status(), chance.nextInt(20), null, null, Evidence.NONE);
            case 1 ->
                    new StockCommand.ReturnStock(
                            item, number("R"), quantity(), null, Evidence.NONE);
            case 2 ->
                    new StockCommand.ReceiveTransfer(
                            item, number("T"), status(), quantity(), null, Evidence.NONE);
            default ->
                    new StockCommand.ReceiveStock(
                            item,
                            number("D"),
                            status(),
                            2 * quantity(),
                            null,
                            null,
                            null,
                            Evidence.NONE);
        };
    }

    private StockCommand promise(StockItemId item) {
        return switch (chance.nextInt(6)) {
            case 0 ->
                    new StockCommand.FreeAllocation(
                            item, allocation(), perhaps(), any(FreeReason.values()), Evidence.NONE);
            case 1 ->
                    new StockCommand.ConsumeReservation(
                            item, allocation(), demand(Demand.Kind.ORDER), rank(), Evidence.NONE);
            case 2 ->
                    new StockCommand.AllocateStock(
                            item,
                            anyAllocation(),
                            demand(Demand.Kind.CHECKOUT),
                            channel(),
                            rank(),
                            quantity(),
                            Instant.EPOCH,
                            null,
                            Evidence.NONE);
            default ->
                    new StockCommand.AllocateStock(
                            item,
                            anyAllocation(),
                            demand(Demand.Kind.ORDER),
                            channel(),
                            rank(),
                            quantity(),
                            chance.nextInt(9) == 0 ? Instant.EPOCH : null,
                            null,
                            Evidence.NONE);
        };
    }

    private StockCommand floor(StockItemId item) {
        return switch (chance.nextInt(12)) {
            case 0 ->
                    new StockCommand.ShortAllocation(item, allocation(), quantity(), Evidence.NONE);
            case 1 -> new StockCommand.ReversePick(item, allocation(), perhaps(), Evidence.NONE);
            case 2, 3 ->
                    new StockCommand.RejectPick(
                            item, allocation(), status(), small(), reason(), Evidence.NONE);
            case 4, 5 ->
                    new StockCommand.ShipStock(
                            item, allocation(), perhaps(), number("S"), Evidence.NONE);
            case 6 ->
                    new StockCommand.ReverseShipment(
                            item,
                            among(shipped),
                            small(),
                            chance.nextBoolean() ? null : number("S"),
                            Evidence.NONE);
            case 7 ->
                    new StockCommand.DispatchTransfer(
                            item,
                            number("T"),
                            chance.nextInt(3) == 0 ? status() : Status.PICKED,
                            small(),
                            chance.nextInt(4) == 0 ? null : allocation(),
                            null,
                            Evidence.NONE);
            case 8 ->
                    new StockCommand.Convert(
                            item,
                            number("W"),
                            chance.nextInt(3) == 0 ? status() : Status.PICKED,
                            -small(),
                            chance.nextInt(4) == 0 ? null : allocation(),
                            null,
                            null,
                            Evidence.NONE);
            default ->
                    new StockCommand.PickStock(item, allocation(), perhaps(), null, Evidence.NONE);
        };
    }

    private StockCommand waiting(StockItemId item) {
        return switch (chance.nextInt(6)) {
            case 0, 1 ->
                    new StockCommand.QueueDemand(
                            item,
                            demand(Demand.Kind.ORDER),
                            channel(),
                            rank(),
                            small(),
                            Evidence.NONE);
            case 2, 3, 4 ->
                    new StockCommand.DropDemand(
                            item, demand(Demand.Kind.ORDER), perhaps(), Evidence.NONE);
            default ->
                    new StockCommand.SetRingFence(
                            item, namedChannel(), chance.nextInt(9), null, Evidence.NONE);
        };
    }

    private StockCommand loss(StockItemId item) {
        return switch (chance.nextInt(7)) {
            case 0 ->
                    new StockCommand.AdjustStock(
                            item, status(), change(), reason(), null, null, Evidence.NONE);
            case 1 ->
                    new StockCommand.ScrapStock(
                            item, status(), quantity(), reason(), null, Evidence.NONE);
            case 2 ->
                    new StockCommand.ReturnToVendor(
                            item, status(), quantity(), reason(), null, Evidence.NONE);
            case 3 ->
                    new StockCommand.CorrectReceipt(
                            item,
                            number("D"),
                            status(),
                            change(),
                            reason(),
                            null,
                            null,
                            Evidence.NONE);
            case 4 ->
                    new StockCommand.CountStock(
                            item, number("C"), status(), chance.nextInt(25), null, Evidence.NONE);
            default ->
                    new StockCommand.ReportSale(
                            item,
                            number("P"),
                            channel(),
                            quantity(),
                            chance.nextBoolean() ? null : allocation(),
                            null,
                            Evidence.NONE);
        };
    }

    private StockCommand other(StockItemId item) {
        return switch (chance.nextInt(14)) {
            case 0, 1, 2 ->
                    new StockCommand.PutAwayStock(item, quantity(), null, null, Evidence.NONE);
            case 3, 4, 5 ->
                    new StockCommand.ChangeStatus(
                            item, status(), status(), quantity(), reason(), null, Evidence.NONE);
            case 6, 7 ->
                    new StockCommand.DispositionReturn(
                            item,
                            number("R"),
                            any(Status.values()),
                            small(),
                            chance.nextBoolean() ? null : reason(),
                            null,
                            Evidence.NONE);
            case 8 ->
                    new StockCommand.LoseTransfer(
                            item, number("T"), small(), reason(), null, Evidence.NONE);
            case 9 ->
                    new StockCommand.Convert(
                            item, number("W"), status(), change(), null, null, null, Evidence.NONE);
            case 10 -> new StockCommand.SuspendSelling(item, reason(), Evidence.NONE);
            default -> new StockCommand.ResumeSelling(item, Evidence.NONE);
        };
    }

    private Status status() {
        return chance.nextInt(8) == 0
                ? any(Status.values())
                : PLAIN.get(chance.nextInt(PLAIN.size()));
    }

    private ReasonCode reason() {
        return any(ReasonCode.values());
    }

    private AllocationId anyAllocation() {
        return new AllocationId(new UUID(7, chance.nextInt(30)));
    }

    private AllocationId allocation() {
        return among(open);
    }

    private AllocationId among(List<AllocationId> known) {
        return known.isEmpty() || chance.nextInt(8) == 0
                ? anyAllocation()
                : known.get(chance.nextInt(known.size()));
    }

    private Demand demand(Demand.Kind kind) {
        return new Demand(kind, String.valueOf(1001 + chance.nextInt(4)), 1 + chance.nextInt(2));
    }

    private Rank rank() {
        LocalDate day = LocalDate.of(2026, 1, 1 + chance.nextInt(3));
        return new Rank(chance.nextInt(4), chance.nextBoolean() ? null : day, chance.nextInt(3), 1);
    }

    private @Nullable ChannelCode channel() {
        return chance.nextInt(4) == 0 ? null : namedChannel();
    }

    private ChannelCode namedChannel() {
        return new ChannelCode(any(new String[] {"web", "shop", "market"}));
    }

    private String number(String kind) {
        return kind + chance.nextInt(3);
    }

    private long quantity() {
        return chance.nextLong(1, 9);
    }

    private long small() {
        return chance.nextLong(1, 5);
    }

    private @Nullable Long perhaps() {
        return chance.nextInt(3) == 0 ? null : Long.valueOf(small());
    }

    private long change() {
        return chance.nextBoolean() ? quantity() : -quantity();
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
