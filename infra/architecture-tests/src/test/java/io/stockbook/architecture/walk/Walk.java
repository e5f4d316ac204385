package io.stockbook.architecture.walk;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.id.AggregateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Many short lives of one kind of aggregate. Each knows only some of the commands, another choice
 * each time, so that rare ones get their turn before a common one has ended it; and each begins
 * where a life before it saw something new, so that what takes many steps is come to as well.
 */
public final class Walk<C extends Command, E extends Event, S extends Decider<C, E, S>> {

    private static final int LIVES_FOR_EACH_COMMAND = 1_200;
    private static final int COMMANDS = 20;

    private static final int LATEST = 10;

    private final Kind<C, E, S> kind;
    private final Examples examples;
    private final Seen seen = new Seen();
    private final List<S> begins = new ArrayList<>();

    private Walk(Kind<C, E, S> kind, long seed) {
        this.kind = kind;
        this.examples = new Examples(new Random(seed));
        this.begins.add(kind.empty());
    }

    /** Lives all these lives; the same seed, the same lives. */
    public static <C extends Command, E extends Event, S extends Decider<C, E, S>> Seen of(
            Kind<C, E, S> kind, long seed) {
        Walk<C, E, S> walk = new Walk<>(kind, seed);
        walk.meetOneOnly(kind.id());
        List<Class<?>> commands = Kind.words(kind.commands());
        for (int life = 0; life < LIVES_FOR_EACH_COMMAND * commands.size(); life++) {
            walk.live(walk.examples.some(commands));
        }
        return walk.seen;
    }

    /** All commands go to the one aggregate. */
    private <I extends AggregateId> void meetOneOnly(Class<I> id) {
        examples.only(id, examples.of(id));
    }

    private void live(List<Class<?>> commands) {
        S state = examples.any(examples.any(List.of(begins, latest())));
        for (int count = 0; count < COMMANDS; count++) {
            int before = seen.size();
            state = after(state, command(examples.any(commands)));
            if (seen.size() > before) {
                begins.add(state);
            }
        }
    }

    /** What was come to last is furthest from the beginning. */
    private List<S> latest() {
        return begins.subList(Math.max(0, begins.size() - LATEST), begins.size());
    }

    @SuppressWarnings("unchecked") // Only the words of the kind's own page are made.
    private C command(Class<?> type) {
        return (C) examples.of(type);
    }

    private S after(S state, C command) {
        Class<?> asked = command.getClass();
        return switch (state.decide(command)) {
            case Decision.Refused<E>(var refusal) -> {
                seen.refused(asked, refusal.code());
                yield state;
            }
            case Decision.Accepted<E>(List<E> events) -> {
                S after = state;
                for (E event : events) {
                    after = after.evolve(event);
                    seen.led(asked, event);
                }
                if (!events.isEmpty()) {
                    seen.went(kind.stage().apply(state), asked, kind.stage().apply(after));
                }
                yield after;
            }
        };
    }
}
