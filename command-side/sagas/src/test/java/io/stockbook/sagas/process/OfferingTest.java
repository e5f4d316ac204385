package io.stockbook.sagas.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Fence;
import io.stockbook.messages.stock.Fences;
import io.stockbook.messages.stock.Rank;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class OfferingTest {

    private static final LocationId NORTH = new LocationId("north");
    private static final LocationId SOUTH = new LocationId("south");
    private static final ChannelCode WEB = new ChannelCode("web");
    private static final ChannelCode SHOP = new ChannelCode("shop");

    @Test
    void theFirstInRankIsOfferedFirstAndTheRestGoesOn() {
        assertThat(offers(shelf(6, Fences.NONE), line("late", 9, 5), line("early", 1, 4)))
                .containsExactly("early 4 north", "late 2 north");
    }

    @Test
    void aLineThatWaitsAtTwoPlacesIsOfferedItsUnitsOnce() {
        SequencedMap<LocationId, Shelf> shelves = byName();
        shelves.put(NORTH, shelf(3, Fences.NONE));
        shelves.put(SOUTH, shelf(9, Fences.NONE));
        WaitingLine north = line("one", 1, 5);
        WaitingLine south =
                new WaitingLine(north.demand(), SOUTH, WEB, north.rank(), north.quantity());
        assertThat(Offering.offers(shelves, List.of(north, south)))
                .extracting(Offer::quantity)
                .containsExactly(3L, 2L);
    }

    @Test
    void whatIsFencedForAnotherChannelIsNotOffered() {
        Fences fenced = new Fences(List.of(new Fence(SHOP, 5, 5, null)));
        assertThat(offers(shelf(6, fenced), line("web", 1, 4))).containsExactly("web 1 north");
    }

    @Test
    void nothingIsOfferedWhereSellingIsSuspended() {
        assertThat(offers(new Shelf(1, 6, 0, 4, true, Fences.NONE), line("one", 1, 4))).isEmpty();
    }

    private static List<String> offers(Shelf shelf, WaitingLine... lines) {
        SequencedMap<LocationId, Shelf> shelves = byName();
        shelves.put(NORTH, shelf);
        return Offering.offers(shelves, List.of(lines)).stream()
                .map(
                        offer ->
                                offer.to().demand().document()
                                        + " "
                                        + offer.quantity()
                                        + " "
                                        + offer.location())
                .toList();
    }

    private static SequencedMap<LocationId, Shelf> byName() {
        return new TreeMap<>(Comparator.comparing(LocationId::value));
    }

    private static Shelf shelf(long available, Fences fences) {
        return new Shelf(1, available, 0, 9, false, fences);
    }

    private static WaitingLine line(String order, long position, long units) {
        return new WaitingLine(
                Demand.orderLine(order, 1), NORTH, WEB, new Rank(5, null, position, 1), units);
    }
}
