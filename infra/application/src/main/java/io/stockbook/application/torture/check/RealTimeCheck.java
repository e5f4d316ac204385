package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * Strict order in one stream: what was answered before a command was sent lies before it. For a
 * refusal this means that it rests on a state no older than that.
 */
final class RealTimeCheck {

    /** A command with an answer for good; the version before it, and after it. */
    private record Done(Attempt answer, long invoked, long before, long after) {}

    private final Findings findings;

    RealTimeCheck(Findings findings) {
        this.findings = findings;
    }

    /** All commands of one stream. */
    void check(List<Asked> ofStream, EffectSizes sizes) {
        List<Done> done =
                ofStream.stream()
                        .flatMap(
                                asked ->
                                        asked
                                                .acknowledged()
                                                .map(it -> done(asked, it, sizes))
                                                .stream())
                        .toList();
        List<Done> byReturn =
                done.stream()
                        .sorted(Comparator.comparingLong(it -> it.answer().returned()))
                        .toList();
        List<Done> byInvoke =
                done.stream().sorted(Comparator.comparingLong(Done::invoked)).toList();
        int returned = 0;
        long floor = 0;
        for (Done next : byInvoke) {
            while (returned < byReturn.size()
                    && byReturn.get(returned).answer().returned() < next.invoked()) {
                floor = Math.max(floor, byReturn.get(returned).after());
                returned++;
            }
            if (next.before() < floor) {
                report(next, floor);
            }
        }
    }

    private static Done done(Asked asked, Attempt answer, EffectSizes sizes) {
        Long version = answer.version();
        long after = version == null ? 0 : version;
        return new Done(answer, asked.invoked(), after - sizes.of(asked.id()), after);
    }

    private void report(Done late, long floor) {
        boolean refused = late.answer().outcome() == Outcome.REFUSED;
        findings.add(
                refused ? Fault.WRONG_REFUSAL : Fault.REAL_TIME_INVERSION,
                "%s (%s of %s, node %d) was decided at version %d, but version %d had been answered before it was sent"
                        .formatted(
                                late.answer().id(),
                                late.answer().command(),
                                late.answer().stream(),
                                late.answer().node(),
                                late.before(),
                                floor));
    }
}
