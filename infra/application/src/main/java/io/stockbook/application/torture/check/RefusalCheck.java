package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.domain.Decision;
import io.stockbook.messages.Event;
import io.stockbook.messages.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides again whatever was refused in one stream, or had nothing to change, each when the fold
 * has come to the version at which that was said.
 */
final class RefusalCheck {

    /**
     * A command without events, which of its bodies was decided, and what the ledger says of it.
     */
    private record Said(Attempt attempt, Known known) {}

    private final List<Said> inOrder = new ArrayList<>();
    private final Aggregate aggregate;
    private final Findings findings;
    private int judged;

    RefusalCheck(List<Asked> all, Aggregate aggregate, Findings findings) {
        this.aggregate = aggregate;
        this.findings = findings;
        for (Asked one : all) {
            Known known = one.known();
            if (known != null && known.position() == 0) {
                one.taken().ifPresent(attempt -> inOrder.add(new Said(attempt, known)));
            }
        }
        inOrder.sort(Comparator.comparingLong(said -> said.known().version()));
    }

    /** Judges what was said at the version that the fold has reached. */
    void judge() {
        while (judged < inOrder.size()
                && inOrder.get(judged).known().version() <= aggregate.version()) {
            judge(inOrder.get(judged));
            judged++;
        }
    }

    /** What is left was said at a version that never was. */
    void end() {
        judge();
        inOrder.subList(judged, inOrder.size()).forEach(this::judge);
    }

    private void judge(Said said) {
        Known known = said.known();
        boolean right =
                aggregate.broken()
                        || (known.version() == aggregate.version()
                                && same(aggregate.decide(said.attempt()), known.refusal()));
        if (!right) {
            findings.add(
                    Fault.WRONG_REFUSAL,
                    "%s (%s) at version %d of %s: said was %s"
                            .formatted(
                                    known.command(),
                                    said.attempt().command(),
                                    known.version(),
                                    known.stream(),
                                    known.refusal()));
        }
    }

    private static boolean same(Decision<? extends Event> decision, @Nullable Refusal said) {
        return switch (decision) {
            case Decision.Accepted<? extends Event>(var events) -> said == null && events.isEmpty();
            case Decision.Refused<? extends Event>(var refusal) ->
                    said != null
                            && said.code() == refusal.code()
                            && said.sentence().equals(refusal.sentence());
        };
    }
}
