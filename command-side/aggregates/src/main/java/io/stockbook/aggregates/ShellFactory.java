package io.stockbook.aggregates;

import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.modelling.command.CreationPolicyAggregateFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes an empty shell that knows its stream: events do not repeat it, so nothing else could tell.
 */
record ShellFactory<A extends Shell<?, ?, ?>>(Class<A> type, Function<String, A> make)
        implements AggregateFactory<A>, CreationPolicyAggregateFactory<A> {

    /** For a stream that has events. */
    @Override
    public A createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
        return make.apply(stream);
    }

    /** For a stream that has none yet. */
    @Override
    public A create(@Nullable Object stream) {
        return make.apply(
                Objects.requireNonNull(stream, "every command names its target").toString());
    }

    @Override
    public Class<A> getAggregateType() {
        return type;
    }
}
