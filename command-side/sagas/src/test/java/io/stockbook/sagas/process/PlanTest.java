package io.stockbook.sagas.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.channel.FulfilmentPolicy;
import io.stockbook.messages.channel.SourcingRule;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.sagas.process.Plan.Need;
import io.stockbook.sagas.process.Plan.Share;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final LocationId NORTH = new LocationId("north");
    private static final LocationId SOUTH = new LocationId("south");
    private static final LocationId EAST = new LocationId("east");
    private static final List<LocationId> IN_ORDER = List.of(NORTH, SOUTH, EAST);

    @Test
    void oneLocationForTheWholeOrderBeatsThePreferredOne() {
        assertThat(
                        plan(
                                Map.of("A@north", 5L, "A@south", 5L, "B@south", 5L),
                                need(1, "A", 2),
                                need(2, "B", 2)))
                .containsExactly(share(1, SOUTH, 2), share(2, SOUTH, 2));
    }

    @Test
    void ofTwoThatHaveItAllThePreferredOneServes() {
        assertThat(plan(Map.of("A@south", 5L, "A@east", 9L), need(1, "A", 2)))
                .containsExactly(share(1, SOUTH, 2));
    }

    @Test
    void asFewLocationsAsPossible() {
        assertThat(
                        plan(
                                Map.of("A@north", 3L, "A@south", 3L, "A@east", 3L, "B@east", 1L),
                                need(1, "A", 6),
                                need(2, "B", 1)))
                .containsExactly(share(1, NORTH, 3), share(1, EAST, 3), share(2, EAST, 1));
    }

    @Test
    void threeLocationsWhenTwoAreNotEnough() {
        assertThat(plan(Map.of("A@north", 2L, "A@south", 2L, "A@east", 2L), need(1, "A", 5)))
                .containsExactly(share(1, NORTH, 2), share(1, SOUTH, 2), share(1, EAST, 1));
    }

    @Test
    void twoLinesOfOneSkuAreOneNeed() {
        assertThat(plan(Map.of("A@north", 3L, "A@south", 4L), need(1, "A", 2), need(2, "A", 2)))
                .containsExactly(share(1, SOUTH, 2), share(2, SOUTH, 2));
    }

    @Test
    void whatIsNowhereIsLeftOut() {
        assertThat(plan(Map.of("A@south", 1L), need(1, "A", 2), need(2, "B", 1)))
                .containsExactly(share(1, SOUTH, 1));
    }

    @Test
    void aLocationThatServesTheOrderAlreadyIsNoFurtherSplit() {
        assertThat(
                        Plan.of(
                                List.of(need(1, "A", 1)),
                                IN_ORDER,
                                FulfilmentPolicy.USUAL,
                                Set.of(EAST),
                                (_, _) -> 1))
                .containsExactly(share(1, EAST, 1));
    }

    @Test
    void preferenceFirstSplitsRatherThanLeaveThePreferredOneOut() {
        assertThat(
                        plan(
                                by(SourcingRule.PREFERENCE),
                                Map.of("A@north", 2L, "A@south", 9L),
                                need(1, "A", 5)))
                .containsExactly(share(1, NORTH, 2), share(1, SOUTH, 3));
    }

    @Test
    void costFirstTakesTheCheapestThatCanServeItAll() {
        assertThat(
                        plan(
                                by(SourcingRule.COST),
                                Map.of("A@north", 9L, "A@south", 9L, "A@east", 2L),
                                need(1, "A", 5)))
                .containsExactly(share(1, SOUTH, 5));
    }

    @Test
    void amongSplitsOfOneSizeTheNextRuleDecides() {
        assertThat(
                        plan(
                                by(SourcingRule.FEWEST_SPLITS, SourcingRule.COST),
                                Map.of("A@north", 3L, "A@south", 3L, "A@east", 3L),
                                need(1, "A", 6)))
                .containsExactly(share(1, EAST, 3), share(1, SOUTH, 3));
    }

    /** North costs 9, south 4, east 1. */
    private static FulfilmentPolicy by(SourcingRule... rules) {
        return new FulfilmentPolicy(
                List.of(rules), Map.of(NORTH, 9L, SOUTH, 4L, EAST, 1L), 1, 1, Map.of());
    }

    private static List<Share> plan(Map<String, Long> stock, Need... needs) {
        return plan(FulfilmentPolicy.USUAL, stock, needs);
    }

    private static List<Share> plan(
            FulfilmentPolicy policy, Map<String, Long> stock, Need... needs) {
        return Plan.of(
                List.of(needs),
                IN_ORDER,
                policy,
                Set.of(),
                (sku, location) -> stock.getOrDefault(sku + "@" + location, 0L));
    }

    private static Need need(int line, String sku, long units) {
        return new Need(line, new Sku(sku), units);
    }

    private static Share share(int line, LocationId location, long units) {
        return new Share(line, location, units);
    }
}
