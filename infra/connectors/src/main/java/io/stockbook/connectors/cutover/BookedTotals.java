package io.stockbook.connectors.cutover;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.stockbook.connectors.sending.AskingAnew;
import io.stockbook.messages.BookedCommands;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.cutover.ControlTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a cutover comes to in the ledger. It is folded from the events of the cutover's own
 * commands, so whatever stands there counts, and whatever is only in the files does not.
 */
final class BookedTotals {

    private static final int AT_ONCE = 2_000;

    private final BookedCommands ledger;
    private final KnownThings known;

    BookedTotals(BookedCommands ledger, KnownThings known) {
        this.ledger = ledger;
        this.known = known;
    }

    ControlTotals of(CutoverPlan plan) {
        BookedFold fold = new BookedFold(plan.openingParts());
        List<CommandId> all = plan.ids().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            fold(all.subList(from, Math.min(all.size(), from + AT_ONCE)), fold);
        }
        return fold.totals();
    }

    /** What was refused under one name may have been taken under the next. */
    private void fold(List<CommandId> commands, BookedFold fold) {
        Map<CommandId, CommandId> byName = commands.stream().collect(toMap(identity(), identity()));
        while (!byName.isEmpty()) {
            Map<CommandId, List<Event>> booked = ledger.booked(byName.keySet());
            booked.forEach(
                    (name, events) -> events.forEach(event -> fold.add(byName.get(name), event)));
            List<CommandId> others = new ArrayList<>(byName.keySet());
            others.removeAll(booked.keySet());
            Set<CommandId> refused = known.answered(others);
            Map<CommandId, CommandId> next =
                    refused.stream().collect(toMap(AskingAnew::again, byName::get));
            byName.clear();
            byName.putAll(next);
        }
    }
}
