package io.stockbook.domain.catalog;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ITEM;

import io.stockbook.domain.Given;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RemoveAlias;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.AliasAdded;
import io.stockbook.messages.catalog.CatalogEvent.AliasRemoved;
import io.stockbook.messages.catalog.CatalogEvent.ItemRegistered;
import io.stockbook.messages.catalog.CatalogEvent.ItemRenamed;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogItemSpec {

    private static final CatalogItemId MUG = new CatalogItemId(OwnerId.HOUSE, new Sku("MUG"));

    private static Given<CatalogCommand, CatalogEvent, CatalogItem> unknown() {
        return Given.a(CatalogItem.UNKNOWN);
    }

    private static Given<CatalogCommand, CatalogEvent, CatalogItem> registered() {
        return unknown().events(new ItemRegistered("Mug", "piece", Tracking.NONE));
    }

    @Test
    void anItemIsRegistered() {
        unknown()
                .when(new RegisterItem(MUG, "Mug", "piece", Tracking.NONE))
                .then(new ItemRegistered("Mug", "piece", Tracking.NONE));
    }

    @Test
    void anItemIsRegisteredOnce() {
        registered()
                .when(new RegisterItem(MUG, "Mug", "piece", Tracking.NONE))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void anItemGetsAnotherName() {
        registered().when(new RenameItem(MUG, "Red mug")).then(new ItemRenamed("Red mug"));
    }

    @Test
    void theNameItHasAlreadyChangesNothing() {
        registered().events(new ItemRenamed("Red mug")).when(new RenameItem(MUG, "Red mug")).then();
    }

    @Test
    void oneSourceMayKnowAnItemByManyCodes() {
        registered()
                .events(new AliasAdded("barcode", "5012345678900"))
                .when(new AddAlias(MUG, "barcode", "5012345678917"))
                .then(new AliasAdded("barcode", "5012345678917"));
    }

    @Test
    void anAliasThatIsKnownAlreadyChangesNothing() {
        registered()
                .events(new AliasAdded("barcode", "5012345678900"))
                .when(new AddAlias(MUG, "barcode", "5012345678900"))
                .then();
    }

    @Test
    void anAliasIsTakenBackOnce() {
        registered()
                .events(new AliasAdded("barcode", "5012345678900"))
                .when(new RemoveAlias(MUG, "barcode", "5012345678900"))
                .then(new AliasRemoved("barcode", "5012345678900"));
        registered()
                .events(new AliasAdded("barcode", "1"), new AliasRemoved("barcode", "1"))
                .when(new RemoveAlias(MUG, "barcode", "1"))
                .then();
    }

    @ParameterizedTest
    @MethodSource("commandsToAnItemThatMustExist")
    void anUnknownItemCanOnlyBeRegistered(CatalogCommand command) {
        unknown().when(command).refused(UNKNOWN_ITEM);
    }

    static CatalogCommand[] commandsToAnItemThatMustExist() {
        return new CatalogCommand[] {
            new RenameItem(MUG, "Red mug"),
            new AddAlias(MUG, "barcode", "1"),
            new RemoveAlias(MUG, "barcode", "1")
        };
    }
}
