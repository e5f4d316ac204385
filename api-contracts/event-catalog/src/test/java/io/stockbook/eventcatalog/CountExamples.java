package io.stockbook.eventcatalog;

import static io.stockbook.eventcatalog.Examples.EVIDENCE;

import io.stockbook.messages.Event;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Status;
import java.util.List;

/** One example of every event of a count. */
final class CountExamples {

    private static final CountedPlace SHELF =
            new CountedPlace(new LocationId("north"), Status.AVAILABLE);
    private static final Sku MUG = new Sku("mug");

    private CountExamples() {}

    static List<Event> all() {
        return List.of(
                new CountEvent.CountPlanned(
                        SHELF,
                        new CountSelection(List.of(), AbcClass.A),
                        new CountTerms(2, 50, 1, true, true),
                        EVIDENCE),
                new CountEvent.CountLinesListed(List.of(MUG), true),
                new CountEvent.CountLineBegun(SHELF, MUG, 1, "badge-7", false),
                new CountEvent.CountLineOpened(MUG, 1),
                new CountEvent.CountLineCounted(SHELF, MUG, 1, 9, "badge-7", EVIDENCE),
                new CountEvent.CountLineCompared(
                        SHELF, MUG, 1, 9, 6, 2, 1, CountVerdict.APPROVAL, EVIDENCE),
                new CountEvent.VarianceApproved(SHELF, MUG, 1, 9, EVIDENCE, "seen it"),
                new CountEvent.VarianceRejected(SHELF, MUG, 1, "the top shelf was left out"),
                new CountEvent.CountLineBooked(MUG, 1, 6, 2, 1, 1),
                new CountEvent.CountClosed(3),
                new CountEvent.CountCancelled(SHELF, List.of(MUG), "fire alarm"));
    }
}
