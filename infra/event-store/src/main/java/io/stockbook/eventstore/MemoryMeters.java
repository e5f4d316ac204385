package io.stockbook.eventstore;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What an operator watches of the aggregates in memory, and of the snapshots beside them. */
final class MemoryMeters {

    private MemoryMeters() {}

    static void watch(MeterRegistry registry, AggregateCache cache, Snapshots snapshots) {
        Gauge.builder("stockbook.aggregates.kept", () -> cache.figures().aggregates())
                .description("Aggregates in memory")
                .register(registry);
        Gauge.builder("stockbook.aggregates.entries", () -> cache.figures().entries())
                .description("What the aggregates in memory hold together")
                .register(registry);
        count(registry, snapshots, "written", SnapshotFigures::written);
        count(registry, snapshots, "dropped", SnapshotFigures::dropped);
        count(registry, snapshots, "failed", SnapshotFigures::failed);
        count(registry, snapshots, "unread", SnapshotFigures::unread);
    }

    private static void count(
            MeterRegistry registry,
            Snapshots snapshots,
            String outcome,
            ToDoubleFunction<SnapshotFigures> number) {
        FunctionCounter.builder(
                        "stockbook.snapshots",
                        snapshots,
                        all -> number.applyAsDouble(all.figures()))
                .description("Snapshots by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
