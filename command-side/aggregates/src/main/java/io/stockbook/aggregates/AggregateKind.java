package io.stockbook.aggregates;

import io.stockbook.messages.Command;
import java.util.function.Function;

/**
 * One kind of aggregate.
 *
 * @param commands the sealed page of commands that it decides
 * @param make an empty shell that knows its stream: events do not repeat it, so nothing else could
 *     tell
 */
record AggregateKind<C extends Command, A extends Shell<C, ?, ?>>(
        Class<A> type, Class<C> commands, Function<String, A> make) {}
