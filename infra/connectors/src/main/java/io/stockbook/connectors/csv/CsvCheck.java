package io.stockbook.connectors.csv;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a file from end to end and holds it against the ledger, a few hundred entries at a time,
 * and remembers which of them are wrong.
 */
final class CsvCheck {

    private static final int AT_ONCE = 500;

    private final KnownThings ledger;
    private final Mistakes mistakes;
    private final Actor actor;
    private final Map<String, Long> documents = new HashMap<>();
    private final Set<Long> wrong = new HashSet<>();
    private final List<Found> waiting = new ArrayList<>();

    /** What some row of this import has made, so that it need not be new to the others. */
    private final Set<AggregateId> made = new HashSet<>();

    private long rows;
    private long entries;

    CsvCheck(KnownThings ledger, Actor actor, Mistakes mistakes) {
        this.ledger = ledger;
        this.actor = actor;
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
                wrong.add(found.row());
                wrongs.addAll(found.again(first));
            }
        }
        if (wrongs.isEmpty() && !wrong.contains(found.row())) {
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
        Set<CommandId> otherwise =
                ledger.answeredOtherwise(
                        waiting.stream()
                                .filter(found -> answered.contains(first(found)))
                                .map(found -> Delivery.submission(found, actor))
                                .toList());
        Known known = known();
        waiting.stream()
                .filter(found -> answered.contains(first(found)))
                .flatMap(found -> Stream.ofNullable(entry(found).fresh()))
                .forEach(made::add);
        for (Found found : waiting) {
            // What was taken before is sent again only to hear so.
            if (otherwise.contains(first(found))) {
                reject(found, List.of(entry(found).saidOtherwise()));
            } else if (!answered.contains(first(found))) {
                hold(found, known);
            }
        }
        waiting.clear();
    }

    /** What the ledger knows of all that the waiting entries name. */
    private Known known() {
        List<StockItemId> items =
                waiting.stream()
                        .map(found -> entry(found).fresh())
                        .filter(StockItemId.class::isInstance)
                        .map(StockItemId.class::cast)
                        .distinct()
                        .toList();
        Set<AggregateId> things =
                waiting.stream().flatMap(CsvCheck::named).collect(Collectors.toSet());
        items.forEach(things::remove);
        Set<AggregateId> known = new HashSet<>(ledger.known(things));
        known.addAll(ledger.withHistory(items));
        Set<LocationId> kept =
                waiting.stream()
                        .flatMap(found -> entry(found).needs().stream())
                        .flatMap(Reference::kept)
                        .collect(Collectors.toSet());
        return new Known(known, ledger.external(kept));
    }

    private record Known(Set<AggregateId> things, Set<LocationId> external) {

        private Stream<RowMistake> wrongs(Reference reference) {
            if (!things.contains(reference.thing())) {
                return Stream.of(reference.missing());
            }
            return external.containsAll(reference.kept().toList())
                    ? Stream.empty()
                    : Stream.of(reference.ours());
        }
    }

    private void hold(Found found, Known known) {
        Entry entry = entry(found);
        List<RowMistake> wrongs = new ArrayList<>();
        entry.needs().stream().flatMap(known::wrongs).forEach(wrongs::add);
        if (entry.fresh() != null
                && known.things().contains(entry.fresh())
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
