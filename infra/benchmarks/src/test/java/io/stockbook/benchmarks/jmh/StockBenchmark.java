package io.stockbook.benchmarks.jmh;

import io.stockbook.domain.Decision;
import io.stockbook.domain.stock.Stock;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Deciding an allocation, and taking it into the state, with few and with many open already. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class StockBenchmark {

    private static final StockItemId ITEM =
            new StockItemId(OwnerId.HOUSE, new Sku("SKU-1"), new LocationId("MAIN"));

    @Param({"10", "1000", "10000"})
    private int open;

    private Stock stock = Stock.empty(ITEM);
    private StockCommand command = allocate(0);
    private StockEvent event = decided(stock, receive());

    /** A stock item with so many allocations open. */
    @Setup
    public void open() {
        stock = Stock.empty(ITEM).evolve(decided(Stock.empty(ITEM), receive()));
        for (int allocation = 1; allocation <= open; allocation++) {
            stock = stock.evolve(decided(stock, allocate(allocation)));
        }
        command = allocate(open + 1);
        event = decided(stock, command);
    }

    @Benchmark
    public Decision<StockEvent> decide() {
        return stock.decide(command);
    }

    @Benchmark
    public Stock evolve() {
        return stock.evolve(event);
    }

    private static StockEvent decided(Stock stock, StockCommand command) {
        return switch (stock.decide(command)) {
            case Decision.Accepted<StockEvent>(var events) -> events.getFirst();
            case Decision.Refused<StockEvent>(var refusal) ->
                    throw new IllegalStateException(refusal.sentence());
        };
    }

    private static StockCommand receive() {
        return new StockCommand.ReceiveStock(
                ITEM, "DN-1", Status.AVAILABLE, 1_000_000, null, null, null, Evidence.NONE);
    }

    static StockCommand allocate(int number) {
        return new StockCommand.AllocateStock(
                ITEM,
                new AllocationId(new UUID(number * 0x9e3779b97f4a7c15L, number)),
                Demand.orderLine("A-1", 1),
                null,
                Rank.unplaced(1),
                1,
                null,
                null,
                Evidence.NONE);
    }
}
