package io.stockbook.application.torture.client;

import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.application.torture.plan.Planner;
import io.stockbook.application.torture.plan.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One client that sends what its plan says, step by step. */
public final class Writer implements Runnable {

    private static final int REMEMBERED = 10_000;

    private final Planner plan;
    private final Persistence persistence;
    private final Repeats repeats;
    private final Mood mood;
    private final Map<Long, Boolean> accepted = forgetful();
    private final Map<String, Long> seen = new HashMap<>();

    /** A writer with a plan of its own. */
    public Writer(long seed, int number, Sender sender, Mood mood, Tally tally) {
        this.plan = new Planner(seed, "w" + number);
        this.persistence = new Persistence(sender, mood, tally, Chance.of(seed, "again" + number));
        this.repeats = new Repeats(sender, tally, Chance.of(seed, "repeats" + number));
        this.mood = mood;
    }

    /** Stories of long ago have no steps left. */
    private static Map<Long, Boolean> forgetful() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public void run() {
        while (mood.running()) {
            Step step = plan.next();
            if (!step.follows() || accepted.getOrDefault(step.story(), false)) {
                Operation operation = conditional(step);
                if (mood.repeating()) {
                    repeats.send(operation);
                }
                learn(step, persistence.send(operation, step));
            }
        }
    }

    private Operation conditional(Step step) {
        Long version = seen.get(step.operation().command().target().key());
        return step.conditional() && version != null
                ? step.operation().at(version)
                : step.operation();
    }

    private void learn(Step step, Attempt last) {
        accepted.put(step.story(), last.outcome() == Outcome.OK);
        if (last.version() != null && last.outcome().acknowledged()) {
            seen.put(last.stream(), last.version());
        }
    }
}
