package io.stockbook.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;

/**
 * The commands of one stripe that are to be decided again, in the groups and the order in which
 * that is done. Who was answered meanwhile, or was decided often enough, is not among them.
 */
final class Again {

    private static final int MOST_ATTEMPTS_UNHEARD = 3;

    private final Replays replays;
    private final Deque<List<Pending<?, ?>>> groups = new ArrayDeque<>();

    Again(Replays replays) {
        this.replays = replays;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The next group, which is none of these any more. */
    List<Pending<?, ?>> next() {
        return groups.remove();
    }

    /** All of them together. */
    void add(List<Pending<?, ?>> commands) {
        if (!commands.isEmpty()) {
            groups.add(commands);
        }
    }

    /** All but the one that cannot be decided, which fails; the others have had no part in it. */
    void addWithout(Decisions.HandlerBroke broken, List<Pending<?, ?>> commands) {
        broken.pending().fail(Objects.requireNonNull(broken.getCause()));
        List<Pending<?, ?>> others = new ArrayList<>(commands);
        others.remove(broken.pending());
        add(others);
    }

    /**
     * What the ledger did not take. The commands of a stream that has moved come by themselves,
     * after the others; but together, or a node that writes to it all the time would let few of
     * them pass.
     */
    void addRefused(List<Pending<?, ?>> commands, Append.Result result) {
        List<Pending<?, ?>> unmoved = new ArrayList<>();
        Map<String, List<Pending<?, ?>>> moved = new LinkedHashMap<>();
        for (Pending<?, ?> pending :
                result.known().isEmpty() ? commands : replays.answered(commands)) {
            String stream = pending.stream();
            if (result.moved().contains(stream)) {
                moved.computeIfAbsent(stream, _ -> new ArrayList<>()).add(pending);
            } else {
                unmoved.add(pending);
            }
        }
        add(unmoved);
        moved.values().forEach(this::add);
    }

    /**
     * What the ledger may have taken before the connection broke. One by one, so that a command it
     * can never take harms nobody else.
     */
    void addUnheard(List<Pending<?, ?>> commands, DataAccessException unheard) {
        for (Pending<?, ?> pending : replays.answered(commands)) {
            if (commands.size() == 1 && pending.attempts() >= MOST_ATTEMPTS_UNHEARD) {
                pending.fail(new LedgerUnreachable(unheard));
            } else {
                add(List.of(pending));
            }
        }
    }
}
