package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.WEB;
import static io.stockbook.sagas.process.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.checkout.CheckoutLine;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.CheckoutPlan.Ask;
import io.stockbook.sagas.process.CheckoutPlan.Lack;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A channel that sells from north and south, north preferred. */
final class CheckoutPlanTest {

    private static final ChannelPolicy POLICY =
            ChannelPolicy.from(List.of(new LocationId("north"), new LocationId("south")));
    private static final Instant SOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Map<StockItemId, Long> there = new HashMap<>();
    private final Map<Sku, Recipe> kits = new HashMap<>();

    private CheckoutPlan plan(List<Reservation> kept, CheckoutLine... lines) {
        ReserveNow asked =
                new ReserveNow(
                        new CheckoutId(OwnerId.HOUSE, "cart"), WEB, Arrays.asList(lines), SOON);
        return CheckoutPlan.of(asked, kept, POLICY, kits, item -> there.getOrDefault(item, 0L));
    }

    private static CheckoutLine line(int number, String sku, long units) {
        return new CheckoutLine(number, new Sku(sku), units);
    }

    private static Reservation kept(int id, int line, String sku, String location, long units) {
        return new Reservation(item(sku, location), new AllocationId(new UUID(1, id)), line, units);
    }

    @Test
    void itAsksForEverythingWhereAnOrderWouldGetIt() {
        there.put(item("A", "north"), 1L);
        there.put(item("A", "south"), 4L);
        CheckoutPlan plan = plan(List.of(), line(1, "A", 5));
        assertThat(plan.asks())
                .containsExactlyInAnyOrder(
                        new Ask(1, item("A", "north"), 1), new Ask(1, item("A", "south"), 4));
        assertThat(plan.lacks()).isEmpty();
    }

    @Test
    void itAsksOnlyForWhatIsMoreThanWasKept() {
        there.put(item("A", "north"), 9L);
        there.put(item("A", "south"), 9L);
        Reservation before = kept(1, 1, "A", "south", 2);
        CheckoutPlan plan = plan(List.of(before), line(1, "A", 5));
        assertThat(plan.asks()).containsExactly(new Ask(1, item("A", "south"), 3));
        assertThat(plan.stays()).containsExactly(before);
        assertThat(plan.goes()).isEmpty();
    }

    @Test
    void itGivesBackWhatIsTooMuchAndWhatIsNotWanted() {
        Reservation more = kept(1, 1, "A", "north", 5);
        Reservation other = kept(2, 2, "B", "north", 1);
        CheckoutPlan plan = plan(List.of(more, other), line(1, "A", 3));
        assertThat(plan.stays()).containsExactly(more.of(3));
        assertThat(plan.goes()).containsExactly(more.of(2), other);
        assertThat(plan.asks()).isEmpty();
    }

    @Test
    void noLinesGiveEverythingBack() {
        Reservation before = kept(1, 1, "A", "north", 5);
        assertThat(plan(List.of(before)).goes()).containsExactly(before);
    }

    @Test
    void aLineKeepsItsOwnAndThenTakesWhatAnotherLineLeaves() {
        Reservation first = kept(1, 1, "A", "north", 2);
        Reservation second = kept(2, 2, "A", "north", 3);
        CheckoutPlan swapped = plan(List.of(first, second), line(1, "A", 3), line(2, "A", 2));
        assertThat(swapped.stays()).containsExactly(first, second);
        assertThat(swapped.asks()).isEmpty();
        assertThat(swapped.goes()).isEmpty();
    }

    @Test
    void whatIsKeptWhereTheChannelDoesNotSellFromAnyMoreGoes() {
        there.put(item("A", "north"), 2L);
        Reservation elsewhere = kept(1, 1, "A", "west", 2);
        CheckoutPlan plan = plan(List.of(elsewhere), line(1, "A", 2));
        assertThat(plan.goes()).containsExactly(elsewhere);
        assertThat(plan.asks()).containsExactly(new Ask(1, item("A", "north"), 2));
    }

    @Test
    void whatCannotBeHadIsSaidWithWhatIsKeptAlready() {
        there.put(item("A", "north"), 1L);
        CheckoutPlan plan =
                plan(
                        List.of(kept(1, 1, "A", "south", 2)),
                        line(1, "A", 3),
                        line(2, "A", 2),
                        line(3, "B", 1));
        assertThat(plan.lacks())
                .containsExactly(new Lack(new Sku("A"), 3, 5), new Lack(new Sku("B"), 0, 1));
    }

    /** Two cups and a pot. */
    private void teaSet() {
        kits.put(
                new Sku("SET"),
                new Recipe(List.of(Story.holding("CUP", 2), Story.holding("POT", 1)), false, null));
    }

    @Test
    void ofAKitItKeepsWhatIsBuiltAndOfTheRestTheComponentsFromOnePlaceEach() {
        teaSet();
        there.put(item("SET", "north"), 1L);
        there.put(item("CUP", "north"), 9L);
        there.put(item("CUP", "south"), 4L);
        there.put(item("POT", "south"), 9L);
        CheckoutPlan plan = plan(List.of(), line(1, "SET", 3));
        assertThat(plan.asks())
                .containsExactlyInAnyOrder(
                        new Ask(1, item("SET", "north"), 1),
                        new Ask(1, item("CUP", "south"), 4),
                        new Ask(1, item("POT", "south"), 2));
        assertThat(plan.lacks()).isEmpty();
        assertThat(plan(List.of(), line(1, "SET", 4)).lacks())
                .containsExactly(new Lack(new Sku("SET"), 3, 4));
    }

    @Test
    void componentsThatAreKeptStayAndThoseOfKitsThatAreNotWantedGo() {
        teaSet();
        there.put(item("CUP", "north"), 9L);
        there.put(item("POT", "north"), 9L);
        Reservation cups = kept(1, 1, "CUP", "south", 4);
        Reservation pots = kept(2, 1, "POT", "south", 2);
        CheckoutPlan same = plan(List.of(cups, pots), line(1, "SET", 2));
        assertThat(same.asks()).isEmpty();
        assertThat(same.stays()).containsExactly(cups, pots);
        CheckoutPlan fewer = plan(List.of(cups, pots), line(1, "SET", 1));
        assertThat(fewer.stays()).containsExactly(cups.of(2), pots.of(1));
        assertThat(fewer.goes()).containsExactly(cups.of(2), pots.of(1));
    }

    @Test
    void kitsAndOtherLinesOfTheCartShareAComponentByWhatIsThere() {
        teaSet();
        there.put(item("CUP", "north"), 4L);
        there.put(item("POT", "north"), 9L);
        assertThat(plan(List.of(), line(1, "CUP", 2), line(2, "SET", 1)).lacks()).isEmpty();
        assertThat(plan(List.of(), line(1, "CUP", 3), line(2, "SET", 1)).lacks())
                .containsExactly(new Lack(new Sku("SET"), 0, 1));
    }
}
