package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.Demand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Offers the stock of one SKU of one owner to the lines that wait for it, in the order of their
 * rank. A line that waits at several locations is offered its units once.
 *
 * <p>It asks for nothing itself: the order of the line knows what is still wanted, takes the offer
 * and so stays the only one who asks for its units.
 */
public final class Offering {

    private Offering() {}

    /** What can be offered now; a line that declines leaves its units for the next time. */
    public static List<Offer> offers(
            SequencedMap<LocationId, Shelf> shelves, List<WaitingLine> waiting) {
        List<WaitingLine> byRank = new ArrayList<>(waiting);
        byRank.sort(Comparator.comparing(WaitingLine::rank));
        Map<Demand, Long> lacking = new HashMap<>();
        byRank.forEach(line -> lacking.merge(line.demand(), line.quantity(), Math::max));
        List<Offer> offers = new ArrayList<>();
        shelves.forEach(
                (location, shelf) -> {
                    Shelf left = shelf;
                    for (WaitingLine line : byRank) {
                        long units =
                                line.location().equals(location) ? fit(left, line, lacking) : 0;
                        if (units > 0) {
                            offers.add(new Offer(line, location, units));
                            lacking.merge(line.demand(), -units, Long::sum);
                            left = left.asked(line.channel(), units);
                        }
                    }
                });
        return offers;
    }

    private static long fit(Shelf shelf, WaitingLine line, Map<Demand, Long> lacking) {
        long ofOthers = shelf.fences().filled() - shelf.fences().filledFor(line.channel());
        long there = Math.max(0, shelf.onOffer() - ofOthers);
        return Math.min(there, Math.min(line.quantity(), lacking.getOrDefault(line.demand(), 0L)));
    }
}
