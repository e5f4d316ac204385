package io.stockbook.aggregates;

import java.util.function.Function;

/**
 * One kind of aggregate.
 *
 * @param make an empty shell that knows its stream: events do not repeat it, so nothing else could
 *     tell
 */
record ShellFactory<A extends Shell<?, ?, ?>>(Class<A> type, Function<String, A> make) {}
