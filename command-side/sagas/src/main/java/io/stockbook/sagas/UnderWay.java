package io.stockbook.sagas;

import io.stockbook.sagas.Sending.Line;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The commands that were read and are not settled yet. What one process asks of one target is sent
 * in its order, each after the one before was answered: an exception that is resolved before it was
 * opened would stay in its queue for ever.
 */
final class UnderWay {

    private final NavigableSet<Long> numbers = new TreeSet<>();
    private final Map<Line, Queue<Sending>> lines = new HashMap<>();

    int size() {
        return numbers.size();
    }

    /** Those that a look behind this number would find again. */
    List<Long> after(long number) {
        return List.copyOf(numbers.tailSet(number, false));
    }

    /** Takes it in; true when nothing stands before it in its line, so that it may be sent. */
    boolean add(Sending sending) {
        numbers.add(sending.command().number());
        Queue<Sending> line = lines.computeIfAbsent(sending.line(), _ -> new ArrayDeque<>(2));
        line.add(sending);
        return line.size() == 1;
    }

    /** The first of its line is answered; returns the next that may be sent. */
    @Nullable Sending answered(Sending first) {
        Queue<Sending> line = lines.get(first.line());
        if (line == null) {
            throw new IllegalStateException("answered, but not under way: " + first);
        }
        line.remove();
        if (line.isEmpty()) {
            lines.remove(first.line());
        }
        return line.peek();
    }

    /** These are settled, and make room. */
    void forget(Collection<Long> settled) {
        settled.forEach(numbers::remove);
    }
}
