package io.stockbook.domain.stock;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short names for the facts and wishes of one stock item; n-th line, n-th rank, n-th promise. */
final class Facts {

    static final StockItemId ITEM =
            new StockItemId(new OwnerId("house"), new Sku("MUG"), new LocationId("north"));
    static final ChannelCode WEB = new ChannelCode("web");
    static final ChannelCode SHOP = new ChannelCode("shop");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Evidence NOTE = Evidence.of("note 1");

    private Facts() {}

    static Given<StockCommand, StockEvent, Stock> given(StockEvent... events) {
        return Given.<StockCommand, StockEvent, Stock>a(Stock.empty(ITEM)).events(events);
    }

    static AllocationId promise(int n) {
        return new AllocationId(new UUID(0, n));
    }

    static Demand line(int n) {
        return Demand.orderLine("1001", n);
    }

    static Demand checkout(int n) {
        return new Demand(Demand.Kind.CHECKOUT, "cart", n);
    }

    static Rank rank(int n) {
        return new Rank(Rank.USUAL_PRIORITY, null, n, 1);
    }

    static StockEvent received(long quantity) {
        return received(Status.AVAILABLE, quantity);
    }

    static StockEvent received(Status to, long quantity) {
        return new StockEvent.StockReceived("ASN-1", to, quantity, null, null, null, NOTE);
    }

    static StockEvent.StockAllocated allocated(int n, long quantity) {
        return allocated(n, null, quantity, 0);
    }

    static StockEvent.StockAllocated allocated(
            int n, @Nullable ChannelCode channel, long quantity, long fenced) {
        return new StockEvent.StockAllocated(
                promise(n), line(n), channel, rank(n), quantity, fenced, null, null, NOTE);
    }

    static StockEvent.StockAllocated reserved(int n, long quantity) {
        return new StockEvent.StockAllocated(
                promise(n), checkout(n), null, rank(n), quantity, 0, NOON, null, NOTE);
    }

    static StockCommand.AllocateStock allocate(int n, long quantity) {
        return allocate(n, null, quantity);
    }

    static StockCommand.AllocateStock allocate(
            int n, @Nullable ChannelCode channel, long quantity) {
        return new StockCommand.AllocateStock(
                ITEM, promise(n), line(n), channel, rank(n), quantity, null, null, NOTE);
    }

    static StockEvent.AllocationFreed freed(int n, long quantity, FreeReason reason) {
        return new StockEvent.AllocationFreed(
                promise(n), line(n), null, quantity, 0, reason, null, NOTE);
    }

    static StockEvent.StockPicked picked(int n, long quantity) {
        return new StockEvent.StockPicked(promise(n), line(n), quantity, null, null, NOTE);
    }

    static StockEvent.StockShipped shipped(int n, long quantity, @Nullable String number) {
        return new StockEvent.StockShipped(promise(n), line(n), quantity, number, null, NOTE);
    }

    static StockEvent.AllocationShorted shorted(int n, long quantity) {
        return new StockEvent.AllocationShorted(promise(n), line(n), quantity, null, NOTE);
    }

    static StockEvent.DemandQueued queued(int n, @Nullable ChannelCode channel, long quantity) {
        return new StockEvent.DemandQueued(line(n), channel, rank(n), quantity, NOTE);
    }

    static StockEvent.RingFenceSet fenced(ChannelCode channel, long quantity) {
        return new StockEvent.RingFenceSet(channel, quantity, null, NOTE);
    }
}
