package io.stockbook.application.torture.check;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.StockEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes along one stream, event by event, and decides every command of the run again at the version
 * at which it was decided: an accepted one must lead to the events that are there, a refused one to
 * the refusal that was given.
 */
final class StreamCheck {

    private final String stream;
    private final Findings findings;
    private final Aggregate aggregate;
    private final Balances balances = new Balances();
    private final ReadCheck.@Nullable Along readers;
    private final Map<UUID, Asked> asked = new HashMap<>();
    private final RefusalCheck refusals;
    private final Map<UUID, Long> sizes = new HashMap<>();
    private final Set<UUID> effects = new HashSet<>();

    /** The command whose events are being read, and those it should have. */
    private @Nullable UUID current;

    private List<? extends Event> expected = List.of();
    private int found;
    private boolean judging;

    StreamCheck(
            String stream, List<Asked> all, ReadCheck.@Nullable Along readers, Findings findings) {
        this.stream = stream;
        this.findings = findings;
        this.readers = readers;
        this.aggregate = new Aggregate(stream);
        for (Asked one : all) {
            Known known = one.known();
            if (known != null && known.position() > 0) {
                asked.put(one.id(), one);
            }
        }
        this.refusals = new RefusalCheck(all, aggregate, findings);
    }

    EffectSizes sizes() {
        return command -> sizes.getOrDefault(command, 0L);
    }

    void on(RecordedEvent recorded) {
        if (recorded.version() != aggregate.version() + 1) {
            findings.add(
                    Fault.SKIPPED_EVENT,
                    "%s has version %d after %d"
                            .formatted(stream, recorded.version(), aggregate.version()));
        }
        UUID command = recorded.provenance().commandId();
        if (!command.equals(current)) {
            finish();
            begin(command);
        }
        sizes.merge(command, 1L, Long::sum);
        if (judging
                && (found >= expected.size() || !expected.get(found).equals(recorded.event()))) {
            findings.add(
                    Fault.WRONG_EFFECT,
                    "%s version %d of command %s is %s, expected were %s"
                            .formatted(
                                    stream,
                                    recorded.version(),
                                    command,
                                    recorded.event(),
                                    expected));
            judging = false;
        }
        found++;
        apply(recorded);
    }

    private void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof StockEvent event) {
            if (readers != null) {
                readers.until(recorded.position(), aggregate.version(), balances);
            }
            long oversold = balances.apply(event);
            if (oversold > 0) {
                findings.add(
                        Fault.OVERSOLD_UNIT,
                        oversold,
                        "%s version %d: %s".formatted(stream, recorded.version(), event));
            }
        }
        try {
            aggregate.evolve(recorded.event());
        } catch (IllegalStateException impossible) {
            findings.add(
                    Fault.WRONG_EFFECT,
                    "%s version %d cannot follow: %s"
                            .formatted(stream, recorded.version(), impossible.getMessage()));
        }
    }

    private void begin(UUID command) {
        refusals.judge();
        if (!effects.add(command)) {
            findings.add(
                    Fault.DOUBLED_EFFECT,
                    "command %s has another effect in %s after version %d"
                            .formatted(command, stream, aggregate.version()));
        }
        current = command;
        found = 0;
        Asked one = asked.get(command);
        judging = one != null && !aggregate.broken();
        expected = one == null || !judging ? List.of() : expectedOf(one);
    }

    private List<? extends Event> expectedOf(Asked one) {
        return one.taken()
                .map(aggregate::decide)
                .map(
                        decision ->
                                decision instanceof Decision.Accepted<? extends Event>(var events)
                                        ? events
                                        : List.<Event>of())
                .orElse(List.of());
    }

    /** All events of a command are there when the next command's begin. */
    private void finish() {
        if (judging && found < expected.size()) {
            findings.add(
                    Fault.WRONG_EFFECT,
                    "%s: of command %s there are %d of %d events"
                            .formatted(stream, current, found, expected.size()));
        }
    }

    /** After the last event. */
    void end() {
        finish();
        refusals.end();
        if (readers != null) {
            readers.until(Long.MAX_VALUE, aggregate.version(), balances);
        }
    }
}
