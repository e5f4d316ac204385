package io.stockbook.sagas;

import static io.stockbook.sagas.CheckoutStage.CART;
import static io.stockbook.sagas.CheckoutStage.LATER;
import static io.stockbook.sagas.CheckoutStage.SOON;
import static io.stockbook.sagas.CheckoutStage.elsewhere;
import static io.stockbook.sagas.CheckoutStage.keep;
import static io.stockbook.sagas.Words.WEB;
import static io.stockbook.sagas.Words.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.checkout.CheckoutState;
import io.stockbook.messages.checkout.KeptCheckout;
import io.stockbook.messages.checkout.KeptUnits;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks is told what the last call has done, and what has happened since. */
final class CheckoutReaderTest {

    private final CheckoutStage shop = new CheckoutStage();
    private final CheckoutReader reader = new CheckoutReader(shop.stage.dsl);

    @AfterEach
    void close() {
        shop.close();
    }

    private KeptCheckout cart() {
        return reader.of(CART).orElseThrow();
    }

    private long kept() {
        return cart().kept().stream().mapToLong(KeptUnits::quantity).sum();
    }

    @Test
    void whatACallHasKeptIsToldBeforeAndAfterTheProcessesHaveHeardOfIt() {
        shop.call(keep(SOON, 5, 1));
        assertThat(kept()).isEqualTo(6);
        shop.stage.feed();
        assertThat(kept()).isEqualTo(6);
        assertThat(cart().version()).isEqualTo(1);
        assertThat(cart().state()).isEqualTo(CheckoutState.KEPT);
        assertThat(cart().kept()).extracting(KeptUnits::expiresAt).containsOnly(SOON);
        assertThat(cart().kept()).extracting(KeptUnits::line).isSorted().contains(1, 2);

        shop.call(keep(LATER, 2));
        assertThat(kept()).isEqualTo(2);
        assertThat(cart().kept()).extracting(KeptUnits::expiresAt).containsOnly(LATER);
        assertThat(cart().version()).isEqualTo(2);
    }

    @Test
    void whatWasGivenBackIsEmptyAndWhatNeverKeptAnythingIsUnknown() {
        assertThat(reader.of(CART)).isEmpty();
        shop.call(elsewhere());
        assertThat(reader.of(CART)).isEmpty();
        shop.call(keep(SOON, 2));
        shop.call(keep(SOON));
        assertThat(cart().state()).isEqualTo(CheckoutState.EMPTY);
        assertThat(cart().kept()).isEmpty();
    }

    @Test
    void whatAnOrderHasTakenIsItsOwn() {
        shop.call(keep(SOON, 3));
        shop.isOrdered();
        shop.stage.feed();
        assertThat(cart().state()).isEqualTo(CheckoutState.ORDERED);
        assertThat(cart().kept()).isEmpty();
    }

    @Test
    void ofWhatNoCallHasKeptTheClockKnowsTheEnd() {
        shop.stage.tell(
                new AllocateStock(
                        item("A", "south"),
                        new AllocationId(new UUID(0, 1)),
                        new Demand(Demand.Kind.CHECKOUT, CART.name(), 4),
                        WEB,
                        Rank.unplaced(4),
                        2,
                        SOON,
                        null,
                        Evidence.NONE));
        shop.stage.feed();
        assertThat(cart().kept())
                .extracting(KeptUnits::line, KeptUnits::quantity, KeptUnits::expiresAt)
                .containsExactly(tuple(4, 2L, SOON));
        assertThat(cart().version()).isZero();
    }
}
