package io.stockbook.eventstore;

import io.stockbook.eventcatalog.StoredName;
import java.time.Instant;
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

/** What it costs that nobody can alter an event unseen. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class HashChainBenchmark {

    private final EventRow row =
            new EventRow(
                    "house/SKU-1@MAIN",
                    7,
                    "StockItem",
                    new UUID(1, 2),
                    new StoredName("stock.allocated", 1),
                    Instant.EPOCH,
                    "{\"allocation\":\"0190a6e0-0000-7000-8000-000000000001\",\"quantity\":1}",
                    "{\"actor\":{\"client\":\"bench\",\"user\":\"bench\"},\"cause\":null}",
                    null);
    private final Digest content = HashChain.content(row);

    @Benchmark
    public Object content() {
        return HashChain.content(row);
    }

    @Benchmark
    public Object link() {
        return HashChain.link(content, 7, content);
    }
}
