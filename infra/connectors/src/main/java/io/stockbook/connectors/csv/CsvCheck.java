package io.stockbook.connectors.csv;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file from end to end and holds it against the ledger, a few hundred entries at a time,
 * and remembers which of them are wrong.
 */
final class CsvCheck {

    private static final int AT_ONCE = 500;

    private final KnownThings ledger;
    private final Mistakes mistakes;
    private final Map<String, Long> documents = new HashMap<>();
    private final Set<Long> wrong = new HashSet<>();
    private final List<Found> waiting = new ArrayList<>();

    /** What some row of this import has made, so that it need not be new to the others. */
    private final Set<AggregateId> made = new HashSet<>();

    private long rows;
    private long entries;

    CsvCheck(KnownThings ledger, Mistakes mistakes) {
        this.ledger = ledger;
        this.mistakes = mistakes;
    }

    /** Looks at the next entry. */
    void look(Found found) {
        rows += found.rows();
        entries++;
        List<RowMistake> wrongs = new ArrayList<>(found.mistakes());
        if (found.document() != null) {
            Long first = documents.putIfAbsent(found.document(), found.row());
            if (first != null) {
                wrong.add(first);
                wrongs.add(
                        new RowMistake(
                                found.row(),
                                null,
                                RowMistake.INVALID_ROW,
                                ("is of the same as row %d and does not stand beside it:"
                                                + " neither is taken")
                                        .formatted(first)));
            }
        }
        if (wrongs.isEmpty()) {
            waiting.add(found);
        } else {
            reject(found, wrongs);
        }
        if (waiting.size() >= AT_ONCE) {
            done();
        }
    }

    /** Holds against the ledger what has not been yet. */
    void done() {
        Set<CommandId> answered = ledger.answered(waiting.stream().map(CsvCheck::first).toList());
        Set<AggregateId> known =
                ledger.known(waiting.stream().flatMap(CsvCheck::named).distinct().toList());
        waiting.stream()
                .filter(found -> answered.contains(first(found)))
                .flatMap(found -> Stream.ofNullable(entry(found).fresh()))
                .forEach(made::add);
        for (Found found : waiting) {
            // What was taken before is sent again only to hear so.
            if (!answered.contains(first(found))) {
                hold(found, known);
            }
        }
        waiting.clear();
    }

    private void hold(Found found, Set<AggregateId> known) {
        Entry entry = entry(found);
        List<RowMistake> wrongs = new ArrayList<>();
        entry.needs().stream()
                .filter(reference -> !known.contains(reference.thing()))
                .map(Reference::missing)
                .forEach(wrongs::add);
        if (entry.fresh() != null
                && known.contains(entry.fresh())
                && !made.contains(entry.fresh())) {
            wrongs.add(
                    new RowMistake(
                            entry.row(),
                            null,
                            RefusalCode.ALREADY_EXISTS.name(),
                            entry.fresh().key() + " has a history already"));
        }
        if (!wrongs.isEmpty()) {
            reject(found, wrongs);
        }
    }

    private void reject(Found found, List<RowMistake> wrongs) {
        wrong.add(found.row());
        mistakes.add(wrongs);
    }

    /** True when nothing was found wrong with it. */
    boolean isRight(Found found) {
        return found.entry() != null && !wrong.contains(found.row());
    }

    long rows() {
        return rows;
    }

    long entries() {
        return entries;
    }

    private static Entry entry(Found found) {
        return Objects.requireNonNull(found.entry());
    }

    private static CommandId first(Found found) {
        return Delivery.id(found, 0);
    }

    private static Stream<AggregateId> named(Found found) {
        Entry entry = entry(found);
        return Stream.concat(
                entry.needs().stream().map(Reference::thing), Stream.ofNullable(entry.fresh()));
    }
}
