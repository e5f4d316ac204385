package io.stockbook.benchmarks.jmh;

import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockEvent;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What becomes text: an event as it is stored, a command as it is hashed, a key as an id. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class TextBenchmark {

    private static final String CLIENT = "bench";

    private final EventCatalog catalog = EventCatalog.current();
    private final Event event =
            new StockEvent.StockAllocated(
                    new AllocationId(new UUID(1, 2)),
                    Demand.orderLine("A-1", 1),
                    null,
                    Rank.unplaced(1),
                    1,
                    0,
                    null,
                    null,
                    Evidence.NONE);
    private final StoredName name = catalog.nameOf(event.getClass());
    private final String json = catalog.write(event);
    private final Submission submission =
            Submission.of(
                    CommandId.ofKey(OwnerId.HOUSE, CLIENT, "1"),
                    Actor.machine(CLIENT),
                    StockBenchmark.allocate(1));

    @Benchmark
    public String serialise() {
        return catalog.write(event);
    }

    @Benchmark
    public Event deserialise() {
        return catalog.read(name, json);
    }

    @Benchmark
    public byte[] hashCommand() {
        return CanonicalCommand.hash(submission);
    }

    @Benchmark
    public CommandId commandId() {
        return CommandId.ofKey(OwnerId.HOUSE, CLIENT, json);
    }
}
