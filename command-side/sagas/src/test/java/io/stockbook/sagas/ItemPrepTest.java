package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RequirePrep;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderEvent.OrderPrepRequired;
import io.stockbook.messages.order.PrepOfLine;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a channel wants done to an item is known to its next orders, over a restart too. */
final class ItemPrepTest {

    private static final CatalogItemId MUG = new CatalogItemId(OwnerId.HOUSE, new Sku("MUG"));

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void isKnownToTheNextOrdersUntilTheChannelWantsSomethingElse() {
        stage.tell(new RegisterItem(MUG, "Mug", "each", Tracking.NONE));
        stage.tell(Words.channel("north"));
        stage.tell(wanting(PrepNeed.LABEL, PrepNeed.BUNDLE));
        stage.runtime.start();
        stage.untilQuiet();
        stage.runtime.stop();
        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.tell(Words.place("A-1", Handling.MANUAL, "MUG", 2));
        stage.untilQuiet();
        assertThat(required())
                .containsExactly(
                        new OrderPrepRequired(
                                List.of(
                                        new PrepOfLine(
                                                1,
                                                List.of(PrepNeed.LABEL, PrepNeed.BUNDLE),
                                                2L,
                                                0L))));

        stage.tell(wanting());
        stage.untilQuiet();
        stage.tell(Words.place("A-2", Handling.MANUAL, "MUG", 2));
        stage.untilQuiet();
        assertThat(required()).hasSize(1);
        assertThat(stage.count("item_prep")).isZero();
    }

    private List<OrderPrepRequired> required() {
        return stage.ledger.events(OrderPrepRequired.class);
    }

    private static RequirePrep wanting(PrepNeed... needs) {
        return new RequirePrep(MUG, Words.WEB, List.of(needs));
    }
}
