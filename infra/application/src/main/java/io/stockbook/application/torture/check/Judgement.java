package io.stockbook.application.torture.check;

import static java.util.stream.Collectors.groupingBy;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.client.Seen;
import io.stockbook.messages.id.StockItemId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the raw logs of a run against its ledger. */
public final class Judgement {

    private static final int AT_ONCE = 2_000;

    private final LedgerFacts facts;
    private final Findings findings;
    private final Applied applied;
    private final Map<String, Long> operations = new TreeMap<>();

    /**
     * Judges by these facts.
     *
     * @param applied learns on the way what the processors must have taken
     */
    public Judgement(LedgerFacts facts, Findings findings, Applied applied) {
        this.facts = facts;
        this.findings = findings;
        this.applied = applied;
    }

    /**
     * Goes through everything, one part after the other.
     *
     * @param attempts the raw log of the writers
     * @param seen the raw log of the readers
     * @param parts a directory for its own use
     */
    public void run(Path attempts, Path seen, Path parts) throws IOException, SQLException {
        Buckets<Attempt> asked = Buckets.part(attempts, parts, Attempt.class, Attempt::stream);
        Buckets<Seen> looks = Buckets.part(seen, parts, Seen.class, Seen::about);
        Map<Integer, List<String>> streams =
                facts.streams().stream().collect(groupingBy(Buckets::of));
        for (int number = 0; number < Buckets.COUNT; number++) {
            judge(asked.read(number), looks.read(number), streams.getOrDefault(number, List.of()));
        }
    }

    /** How many commands there were, by how they ended for their senders. */
    public Map<String, Long> operations() {
        return Map.copyOf(operations);
    }

    void judge(List<Attempt> attempts, List<Seen> looks, List<String> streams) throws SQLException {
        List<Asked> all = asked(attempts);
        AnswerCheck answers = new AnswerCheck(findings);
        for (Asked one : all) {
            answers.check(one);
            operations.merge(ending(one), 1L, Long::sum);
        }
        Map<String, List<Asked>> byStream =
                all.stream().collect(groupingBy(one -> one.attempts().getFirst().stream()));
        ReadCheck readers = new ReadCheck(looks, findings);
        Set<String> everyStream = new HashSet<>(byStream.keySet());
        everyStream.addAll(streams);
        for (String stream : everyStream) {
            judge(stream, byStream.getOrDefault(stream, List.of()), readers);
        }
        readers.end();
    }

    private void judge(String stream, List<Asked> all, ReadCheck readers) throws SQLException {
        StreamCheck check =
                new StreamCheck(
                        stream,
                        all,
                        StockItemId.isKey(stream) ? readers.along(stream) : null,
                        findings);
        facts.eventsOf(
                stream,
                event -> {
                    applied.on(event);
                    check.on(event);
                });
        check.end();
        new RealTimeCheck(findings).check(all, check.sizes());
    }

    private List<Asked> asked(List<Attempt> attempts) throws SQLException {
        Map<UUID, List<Attempt>> byCommand = attempts.stream().collect(groupingBy(Attempt::id));
        Map<UUID, Known> known = known(byCommand.keySet());
        return byCommand.entrySet().stream()
                .map(one -> Asked.of(one.getValue(), known.get(one.getKey())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<UUID, Known> known(Collection<UUID> commands) throws SQLException {
        Map<UUID, Known> known = new HashMap<>();
        List<UUID> all = List.copyOf(commands);
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            List<UUID> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
            for (Known one : facts.answers(some)) {
                Known other = known.put(one.command(), one);
                if (other != null) {
                    findings.add(
                            Fault.DOUBLED_EFFECT, "%s has two answers: %s".formatted(one, other));
                }
            }
        }
        return known;
    }

    private static String ending(Asked one) {
        return one.acknowledged()
                .map(attempt -> attempt.outcome() == Outcome.OK ? "ok" : "refused")
                .orElse(one.open() ? "unknown" : "notTaken");
    }
}
