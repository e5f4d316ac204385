package io.stockbook.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.function.Supplier;

/** What an operator watches of the way from a command to its answer. */
final class CommandMeters {

    private final MeterRegistry registry;
    private final Timer append;
    private final DistributionSummary batch;
    private final Counter conflicts;
    private final Counter replays;
    private final Counter turnedAway;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
        this.append =
                Timer.builder("stockbook.ledger.append")
                        .description("From a decided batch to the ledger's answer")
                        .register(registry);
        this.batch =
                DistributionSummary.builder("stockbook.commands.batch")
                        .description("Commands that were appended together")
                        .register(registry);
        this.conflicts =
                Counter.builder("stockbook.commands.conflicts")
                        .description("Streams that another node had moved when a batch arrived")
                        .register(registry);
        this.replays =
                Counter.builder("stockbook.commands.replayed")
                        .description("Commands that came again and got their first answer")
                        .register(registry);
        this.turnedAway =
                Counter.builder("stockbook.commands.turned.away")
                        .description("Commands that found the queue of their stripe full")
                        .register(registry);
    }

    /** Lets the registry ask how many commands wait on a stripe. */
    void waiting(String stripe, Supplier<Number> commands) {
        Gauge.builder("stockbook.commands.waiting", commands)
                .description("Commands that wait to be decided")
                .tag("stripe", stripe)
                .register(registry);
    }

    Append.Result appending(Supplier<Append.Result> call) {
        return Objects.requireNonNull(append.record(call));
    }

    void taken(int commands) {
        batch.record(commands);
    }

    void refused(Append.Result result) {
        conflicts.increment(result.moved().size());
    }

    void replayed(int commands) {
        replays.increment(commands);
    }

    void turnedAway() {
        turnedAway.increment();
    }
}
