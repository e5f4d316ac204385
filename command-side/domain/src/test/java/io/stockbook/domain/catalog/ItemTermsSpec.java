package io.stockbook.domain.catalog;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.domain.Given;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.CatalogCommand.DefineUnit;
import io.stockbook.messages.catalog.CatalogCommand.EndReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.RemoveUnit;
import io.stockbook.messages.catalog.CatalogCommand.RequirePrep;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.AliasAdded;
import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.messages.catalog.CatalogEvent.ItemRegistered;
import io.stockbook.messages.catalog.CatalogEvent.PrepRequired;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentEnded;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.catalog.CatalogEvent.UnitDefined;
import io.stockbook.messages.catalog.CatalogEvent.UnitRemoved;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemTermsSpec {

    private static final CatalogItemId MUG = new CatalogItemId(OwnerId.HOUSE, new Sku("MUG"));
    private static final ChannelCode FBA = new ChannelCode("fba");
    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final Component TWO_CUPS = new Component(new Sku("CUP"), 2);
    private static final Replenishment PLAN =
            new Replenishment(20, 48, 9, new SupplierCode("potter"));

    private static Given<CatalogCommand, CatalogEvent, CatalogItem> registered(
            CatalogEvent... events) {
        return Given.a(CatalogItem.UNKNOWN)
                .events(new ItemRegistered("Mug", "piece", Tracking.NONE))
                .events(events);
    }

    @Test
    void aCaseHoldsSoManyOfTheSmallestUnits() {
        registered().when(new DefineUnit(MUG, "CASE", 12)).then(new UnitDefined("CASE", 12));
    }

    @Test
    void aCaseMayHoldAnotherNumberFromNowOn() {
        registered(new UnitDefined("CASE", 12))
                .when(new DefineUnit(MUG, "CASE", 10))
                .then(new UnitDefined("CASE", 10));
        registered(new UnitDefined("CASE", 12)).when(new DefineUnit(MUG, "CASE", 12)).then();
    }

    @Test
    void theSmallestUnitIsNoOther() {
        registered().when(new DefineUnit(MUG, "piece", 12)).refused(ALREADY_EXISTS);
        assertThatThrownBy(() -> new DefineUnit(MUG, "EACH", 1)).hasMessageContaining("not 1");
    }

    @Test
    void aUnitIsTakenBackOnce() {
        registered(new UnitDefined("CASE", 12))
                .when(new RemoveUnit(MUG, "CASE"))
                .then(new UnitRemoved("CASE"));
        registered(new UnitDefined("CASE", 12), new UnitRemoved("CASE"))
                .when(new RemoveUnit(MUG, "CASE"))
                .then();
    }

    @Test
    void thereAreNotMoreUnitsThanALimit() {
        CatalogEvent[] most =
                IntStream.range(0, CatalogCommand.MOST_UNITS)
                        .mapToObj(number -> new UnitDefined("U" + number, 2))
                        .toArray(CatalogEvent[]::new);
        registered(most).when(new DefineUnit(MUG, "ONE-MORE", 2)).refused(LIMIT_REACHED);
        registered(most).when(new DefineUnit(MUG, "U0", 3)).then(new UnitDefined("U0", 3));
    }

    @Test
    void thereAreNotMoreAliasesThanALimit() {
        CatalogEvent[] most =
                IntStream.range(0, CatalogCommand.MOST_ALIASES)
                        .mapToObj(number -> new AliasAdded("erp", "A" + number))
                        .toArray(CatalogEvent[]::new);
        registered(most).when(new AddAlias(MUG, "erp", "ONE-MORE")).refused(LIMIT_REACHED);
        registered(most).when(new AddAlias(MUG, "erp", "A0")).then();
    }

    @Test
    void aKitHoldsItsComponents() {
        registered()
                .when(new DefineComponents(MUG, List.of(TWO_CUPS), true, false))
                .then(new ComponentsDefined(List.of(TWO_CUPS), true, false));
        registered(new ComponentsDefined(List.of(TWO_CUPS), true, false))
                .when(new DefineComponents(MUG, List.of(TWO_CUPS), true, false))
                .then();
    }

    @Test
    void withoutComponentsItIsNoKit() {
        registered(new ComponentsDefined(List.of(TWO_CUPS), true, false))
                .when(new DefineComponents(MUG, List.of(), false, false))
                .then(new ComponentsDefined(List.of(), false, false));
        registered().when(new DefineComponents(MUG, List.of(), false, false)).then();
    }

    @Test
    void aKitHoldsEachSkuOnceAndNeverItself() {
        assertThatThrownBy(
                        () -> new DefineComponents(MUG, List.of(TWO_CUPS, TWO_CUPS), false, false))
                .hasMessage("each component may stand once only");
        assertThatThrownBy(
                        () ->
                                new DefineComponents(
                                        MUG, List.of(new Component(MUG.sku(), 1)), false, false))
                .hasMessage("MUG cannot be a component of itself");
    }

    @Test
    void aKitMayBeOneThatIsOnlySoldBuilt() {
        registered(new ComponentsDefined(List.of(TWO_CUPS), false, false))
                .when(new DefineComponents(MUG, List.of(TWO_CUPS), false, true))
                .then(new ComponentsDefined(List.of(TWO_CUPS), false, true));
        registered(new ComponentsDefined(List.of(TWO_CUPS), false, true))
                .when(new DefineComponents(MUG, List.of(TWO_CUPS), false, true))
                .then();
        assertThatThrownBy(() -> new DefineComponents(MUG, List.of(), false, true))
                .hasMessage("what is no kit cannot be built either");
        assertThatThrownBy(() -> new DefineComponents(MUG, List.of(TWO_CUPS), true, true))
                .hasMessageContaining("maySplit cannot be said of it");
    }

    @Test
    void whatAChannelWantsDoneReplacesWhatItWanted() {
        registered(new PrepRequired(FBA, List.of(PrepNeed.LABEL)))
                .when(new RequirePrep(MUG, FBA, List.of(PrepNeed.POLY_BAG, PrepNeed.LABEL)))
                .then(new PrepRequired(FBA, List.of(PrepNeed.LABEL, PrepNeed.POLY_BAG)));
    }

    @Test
    void whatAChannelWantsAlreadyChangesNothing() {
        registered(new PrepRequired(FBA, List.of(PrepNeed.LABEL)))
                .when(new RequirePrep(MUG, FBA, List.of(PrepNeed.LABEL, PrepNeed.LABEL)))
                .then();
        registered().when(new RequirePrep(MUG, FBA, List.of())).then();
        registered(new PrepRequired(FBA, List.of(PrepNeed.LABEL)))
                .when(new RequirePrep(MUG, FBA, List.of()))
                .then(new PrepRequired(FBA, List.of()));
    }

    @Test
    void itIsBoughtAgainAsPlannedUntilThatEnds() {
        registered()
                .when(new PlanReplenishment(MUG, LEEDS, PLAN))
                .then(new ReplenishmentPlanned(LEEDS, PLAN));
        registered(new ReplenishmentPlanned(LEEDS, PLAN))
                .when(new PlanReplenishment(MUG, LEEDS, PLAN))
                .then();
        registered(new ReplenishmentPlanned(LEEDS, PLAN))
                .when(new EndReplenishment(MUG, LEEDS))
                .then(new ReplenishmentEnded(LEEDS));
        registered(new ReplenishmentPlanned(LEEDS, PLAN), new ReplenishmentEnded(LEEDS))
                .when(new PlanReplenishment(MUG, LEEDS, PLAN))
                .then(new ReplenishmentPlanned(LEEDS, PLAN));
        registered().when(new EndReplenishment(MUG, LEEDS)).then();
    }

    @ParameterizedTest
    @MethodSource("commandsToAnItemThatMustExist")
    void ofAnUnknownItemNothingIsSaid(CatalogCommand command) {
        Given.<CatalogCommand, CatalogEvent, CatalogItem>a(CatalogItem.UNKNOWN)
                .when(command)
                .refused(UNKNOWN_ITEM);
    }

    static CatalogCommand[] commandsToAnItemThatMustExist() {
        return new CatalogCommand[] {
            new DefineUnit(MUG, "CASE", 12),
            new RemoveUnit(MUG, "CASE"),
            new DefineComponents(MUG, List.of(TWO_CUPS), false, false),
            new RequirePrep(MUG, FBA, List.of(PrepNeed.LABEL)),
            new PlanReplenishment(MUG, LEEDS, PLAN),
            new EndReplenishment(MUG, LEEDS)
        };
    }

    @Test
    void aSnapshotKeepsAllOfIt() {
        CatalogItem item = CatalogItem.UNKNOWN;
        for (CatalogEvent event :
                List.of(
                        new ItemRegistered("Mug", "piece", Tracking.NONE),
                        new AliasAdded("erp", "1"),
                        new UnitDefined("CASE", 12),
                        new ComponentsDefined(List.of(TWO_CUPS), true, false),
                        new PrepRequired(FBA, List.of(PrepNeed.LABEL)),
                        new ReplenishmentPlanned(LEEDS, PLAN))) {
            item = item.evolve(event);
        }

        assertThat(CatalogItemSnapshot.of(item).restored()).isEqualTo(item);
        assertThat(item.size()).isEqualTo(5);
    }
}
