package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import io.stockbook.messages.order.OrderEvent.OrderCancelled;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a kit holds is known to the next orders, and what they lack of it, over a restart too. */
final class ItemKitsTest {

    private static final CatalogItemId SET = new CatalogItemId(OwnerId.HOUSE, new Sku("SET"));

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void isKnownToTheNextOrdersUntilItIsNoKitAnyMore() {
        stage.tell(new RegisterItem(SET, "Tea set", "each", Tracking.NONE));
        stage.tell(Words.channel("north"));
        stage.tell(holding(new Component(new Sku("CUP"), 2), new Component(new Sku("POT"), 1)));
        stage.runtime.start();
        stage.untilQuiet();
        restart();
        stage.tell(Words.place("A-1", Handling.MANUAL, "SET", 3));
        stage.untilQuiet();
        KitExploded exploded =
                new KitExploded(
                        1,
                        3,
                        List.of(
                                new KitComponent(2, new Sku("CUP"), 2),
                                new KitComponent(3, new Sku("POT"), 1)),
                        false);
        assertThat(stage.ledger.events(KitExploded.class)).containsExactly(exploded);
        // Of two that it lacks, the scarcer one is enough to find it by.
        assertThat(stage.count("patience")).isEqualTo(1);

        restart();
        stage.tell(holding());
        stage.untilQuiet();
        assertThat(stage.count("item_kit")).isZero();
        stage.tell(Words.place("A-2", Handling.MANUAL, "SET", 3));
        stage.tell(new CancelOrder(Words.order("A-1"), "not wanted"));
        stage.untilQuiet();
        assertThat(stage.ledger.events(KitExploded.class)).hasSize(1);
        assertThat(stage.ledger.events(OrderCancelled.class)).hasSize(1);
        assertThat(stage.count("patience")).isZero();
    }

    @Test
    void whoeverWaitsForABuiltOneHearsThatComponentsMayServeItOverARestart() {
        stage.nothingIsEverDue();
        stage.tell(new RegisterItem(SET, "Tea set", "each", Tracking.NONE));
        stage.tell(Words.channel("north"));
        List<Component> cups = List.of(new Component(new Sku("CUP"), 2));
        stage.tell(new DefineComponents(SET, cups, false, true));
        stage.runtime.start();
        stage.untilQuiet();
        restart();
        stage.tell(Words.receive("CUP", "north", 9));
        stage.tell(Words.place("A-1", Handling.MANUAL, "SET", 1));
        stage.tell(whole("A-2", "SET", 1));
        stage.untilQuiet();
        assertThat(stage.ledger.events(KitExploded.class)).isEmpty();
        assertThat(stage.ledger.stock(Words.item("CUP", "north")).available()).isEqualTo(9);
        assertThat(stage.count("waiting")).isEqualTo(1);
        assertThat(stage.count("patience WHERE process = 'house/order:A-2'")).isEqualTo(1);

        restart();
        stage.tell(new DefineComponents(SET, cups, false, false));
        stage.untilQuiet();
        assertThat(stage.ledger.events(KitExploded.class)).hasSize(2);
        assertThat(stage.ledger.stock(Words.item("CUP", "north")).available()).isEqualTo(5);
        assertThat(stage.count("waiting")).isZero();
        assertThat(stage.count("patience")).isZero();
    }

    private static PlaceOrder whole(String number, String sku, long units) {
        return new PlaceOrder(
                Words.order(number),
                Words.WEB,
                5,
                null,
                Handling.MANUAL,
                List.of(new OrderLine(1, new Sku(sku), units, null)),
                List.of(),
                null,
                null,
                new OrderTerms(FillPolicy.SHIP_COMPLETE, null, null, List.of()),
                Evidence.NONE);
    }

    /** How much comes together in one round is chance. */
    @Test
    void whatWasOrderedBeforeItWasAKitStaysWhatItWas() {
        stage.tell(new RegisterItem(SET, "Tea set", "each", Tracking.NONE));
        stage.tell(Words.channel("north"));
        stage.feed();
        stage.tell(Words.place("A-1", Handling.MANUAL, "SET", 1));
        stage.tell(holding(new Component(new Sku("CUP"), 2)));
        stage.tell(Words.place("A-2", Handling.MANUAL, "SET", 1));
        stage.feed();
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(Words.order("A-1")))
                .doesNotHaveAnyElementsOfTypes(KitExploded.class);
        assertThat(stage.ledger.events(Words.order("A-2")))
                .hasAtLeastOneElementOfType(KitExploded.class);
    }

    private void restart() {
        stage.runtime.stop();
        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
    }

    private static DefineComponents holding(Component... components) {
        return new DefineComponents(SET, List.of(components), false, false);
    }
}
