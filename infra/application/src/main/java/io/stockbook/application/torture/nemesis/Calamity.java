package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.plan.Chance;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Everything that can go wrong, in rounds; the seed shuffles each round. */
public final class Calamity {

    private final Ordeal ordeal;
    private final Chance order;
    private final Consumer<String> told;
    private final Map<Kind, Nemesis> nemeses = new EnumMap<>(Kind.class);

    /** The calamity of one run, which is told before each thing goes wrong. */
    public Calamity(long seed, Ordeal ordeal, Consumer<String> told) {
        this.ordeal = ordeal;
        this.told = told;
        this.order = Chance.of(seed, "calamity");
        Nodes nodes = new Nodes(ordeal);
        Sessions sessions = new Sessions(ordeal);
        Requests requests = new Requests(ordeal);
        nemeses.put(Kind.KILL_NODE, nodes::kill);
        nemeses.put(Kind.STOP_NODE, nodes::stop);
        ordeal.rig()
                .clock()
                .ifPresent(clock -> nemeses.put(Kind.STEP_CLOCK, () -> nodes.step(clock)));
        nemeses.put(Kind.STOP_DATABASE, sessions::stopDatabase);
        nemeses.put(Kind.KILL_BACKEND, sessions::killOne);
        nemeses.put(Kind.TERMINATE_BACKENDS, sessions::endSome);
        nemeses.put(Kind.KILL_PROCESSOR, sessions::endProcessors);
        nemeses.put(Kind.CUT_ANSWERS, requests::cutAnswers);
        nemeses.put(Kind.REPEAT_REQUESTS, requests::repeat);
        nemeses.put(Kind.TWO_NODES, requests::twoNodes);
    }

    /** Round after round of these, until this moment of {@link System#nanoTime}. */
    public void until(long end, Set<Kind> kinds)
            throws IOException, SQLException, InterruptedException {
        while (System.nanoTime() - end < 0) {
            ordeal.endure(ordeal.tempo().pause());
            for (Kind kind : round(kinds, true)) {
                if (System.nanoTime() - end < 0) {
                    strike(kind);
                }
            }
        }
    }

    /** Each of these once. */
    public void once(Set<Kind> kinds) throws IOException, SQLException, InterruptedException {
        for (Kind kind : round(kinds, false)) {
            strike(kind);
        }
    }

    private List<Kind> round(Set<Kind> kinds, boolean full) {
        List<Kind> drawn = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int times = full ? kind.perRound() : 1;
            for (int time = 0; time < times && kinds.contains(kind); time++) {
                drawn.add(order.between(0, drawn.size()), kind);
            }
        }
        return drawn;
    }

    private void strike(Kind kind) throws IOException, SQLException, InterruptedException {
        Nemesis nemesis = nemeses.get(kind);
        if (nemesis == null) {
            ordeal.tally().count("skipped " + kind.word() + ", for lack of libfaketime");
            return;
        }
        ordeal.endure(ordeal.tempo().pause());
        told.accept(kind.word());
        nemesis.strike();
        ordeal.tally().count("nemesis " + kind.word());
    }
}
