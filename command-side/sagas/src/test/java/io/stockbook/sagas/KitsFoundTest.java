package io.stockbook.sagas;

import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import io.stockbook.messages.stock.StockCommand.ReportUseInKit;
import io.stockbook.sagas.process.KitsFound;
import io.stockbook.sagas.process.Outgoing;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A till sells tea sets: two cups and a pot. */
final class KitsFoundTest {

    private final Stage stage = new Stage(3);

    @BeforeEach
    void aTeaSet() {
        CatalogItemId set = new CatalogItemId(OwnerId.HOUSE, new Sku("SET"));
        stage.tell(new RegisterItem(set, "Tea set", "each", Tracking.NONE));
        stage.tell(
                new DefineComponents(
                        set,
                        List.of(new Component(new Sku("CUP"), 2), new Component(new Sku("POT"), 1)),
                        false,
                        false));
        stage.runtime.start();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void sold(String sale, String location, long sets) {
        stage.tell(
                new ReportSale(item("SET", location), sale, null, sets, null, null, Evidence.NONE));
        stage.untilQuiet();
    }

    private long there(String sku, String location) {
        return stage.ledger.stock(item(sku, location)).available();
    }

    @Test
    void setsThatNobodyHadBuiltTakeTheirPartsAlong() {
        stage.tell(receive("SET", "north", 1));
        stage.tell(receive("CUP", "north", 10));
        stage.tell(receive("POT", "north", 5));
        sold("T-1", "north", 3);
        assertThat(there("SET", "north")).isZero();
        assertThat(there("CUP", "north")).isEqualTo(6);
        assertThat(there("POT", "north")).isEqualTo(3);
        assertThat(stage.ledger.events(ExceptionOpened.class)).isEmpty();
    }

    @Test
    void partsThatTheBooksHaveNotEitherAreSomebodysToLookAt() {
        stage.tell(receive("CUP", "north", 10));
        stage.tell(receive("POT", "north", 1));
        sold("T-1", "north", 3);
        assertThat(there("CUP", "north")).isEqualTo(4);
        assertThat(there("POT", "north")).isZero();
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(
                        told ->
                                assertThat(told.sentence())
                                        .isEqualTo(
                                                "T-1 needed 2 units of house/POT@north that the"
                                                        + " books did not have"));
    }

    @Test
    void whereSetsAreOnlySoldBuiltTheirPartsStay() {
        stage.tell(
                new DefineComponents(
                        new CatalogItemId(OwnerId.HOUSE, new Sku("SET")),
                        List.of(new Component(new Sku("CUP"), 2), new Component(new Sku("POT"), 1)),
                        false,
                        true));
        stage.tell(receive("CUP", "north", 10));
        stage.tell(receive("POT", "north", 5));
        sold("T-1", "north", 1);
        assertThat(there("CUP", "north")).isEqualTo(10);
        assertThat(there("POT", "north")).isEqualTo(5);
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(told -> assertThat(told.sentence()).contains("house/SET@north"));
    }

    @Test
    void whatIsNotBookedIsToldToSomebody() {
        ReportUseInKit asked = new ReportUseInKit(item("CUP", "north"), "T-1", 4, Evidence.NONE);
        Outgoing told =
                KitsFound.refused(
                        CommandId.ofDocument(asked.item()).derived("event 2 CUP"),
                        asked,
                        Refusal.of(RefusalCode.LIMIT_REACHED, "it is full"));
        assertThat(told.command())
                .isInstanceOfSatisfying(
                        OpenException.class,
                        opened ->
                                assertThat(opened.sentence())
                                        .contains("4 units of house/CUP@north", "it is full"));
    }

    @Test
    void wherePartsHaveNeverBeenTheyWereNotUsed() {
        stage.tell(receive("CUP", "north", 10));
        sold("T-1", "south", 1);
        assertThat(there("CUP", "north")).isEqualTo(10);
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .singleElement()
                .satisfies(told -> assertThat(told.sentence()).contains("house/SET@south"));
    }
}
