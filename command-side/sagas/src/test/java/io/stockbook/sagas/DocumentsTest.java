package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.owner.OwnerCommand.ChangeOwnerPolicy;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand.CorrectReceivedGoods;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveBlind;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.StockReceived;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that stock items book, and the database between them. */
final class DocumentsTest {

    private static final CatalogItemId MUG = new CatalogItemId(OwnerId.HOUSE, new Sku("MUG"));
    private static final OwnerPolicyId POLICY = new OwnerPolicyId(OwnerId.HOUSE);

    private final Stage stage = new Stage(3);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatWasSaidIsBookedThoughTheProcessWasAwayWhenItWasSaid() {
        stage.tell(blind("B-1"));
        stage.feed();
        assertThat(stage.count("process_command")).isEqualTo(1);

        stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockReceived.class))
                .extracting(StockReceived::receipt, StockReceived::to)
                .containsExactly(tuple("B-1/B-1/1", Status.INSPECTION));
    }

    @Test
    void howAnOwnerReceivesIsKeptOverARestart() {
        stage.tell(new ChangeOwnerPolicy(POLICY, new OwnerPolicy(Receiving.AVAILABLE)));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.count("owner_policy")).isEqualTo(1);

        stage.tell(blind("B-1"));
        stage.untilQuiet();
        stage.tell(new ChangeOwnerPolicy(POLICY, new OwnerPolicy(Receiving.DOCK)));
        stage.tell(blind("B-2"));
        stage.untilQuiet();
        assertThat(stage.ledger.events(StockReceived.class))
                .extracting(StockReceived::to)
                .containsExactly(Status.AVAILABLE, Status.INSPECTION);
    }

    @Test
    void whatAStockItemDoesNotBookIsToldToAPerson() {
        stage.tell(blind("B-1"));
        stage.runtime.start();
        stage.untilQuiet();
        stage.tell(
                new CorrectReceivedGoods(
                        purchase("B-1"),
                        new ReceiptNumber("B-1"),
                        1,
                        Status.DAMAGED,
                        -1,
                        ReasonCode.KEYING_ERROR,
                        Evidence.NONE));
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::type)
                .containsExactly(ExceptionType.BOOKING_REFUSED);
    }

    @Test
    void whatIsNearToACodeAtTheDockIsLookedUpWhereTheCatalogIsNoted() {
        stage.tell(new RegisterItem(MUG, "Mug", "piece", Tracking.NONE));
        stage.tell(new AddAlias(MUG, "supplier:potter", "P-4711"));
        stage.tell(
                new ReceiveBlind(
                        purchase("B-1"),
                        null,
                        new LocationId("north"),
                        List.of(
                                new UnloadedGoods(
                                        null,
                                        null,
                                        new ItemAlias("supplier:potter", "P4711"),
                                        null,
                                        4,
                                        Condition.GOOD,
                                        null,
                                        null,
                                        null)),
                        Evidence.NONE));
        stage.runtime.start();
        stage.untilQuiet();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .extracting(ExceptionOpened::sentence)
                .singleElement()
                .asString()
                .endsWith("P4711 of supplier:potter, near to it: P-4711 (MUG)");
    }

    private static ReceiveBlind blind(String number) {
        return new ReceiveBlind(
                purchase(number),
                null,
                new LocationId("north"),
                List.of(
                        new UnloadedGoods(
                                null, new Sku("A"), null, 4, Condition.GOOD, null, null, null)),
                Evidence.NONE);
    }

    private static PurchaseOrderId purchase(String number) {
        return new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber(number));
    }
}
