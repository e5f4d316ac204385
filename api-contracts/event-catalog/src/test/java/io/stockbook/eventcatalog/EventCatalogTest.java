package io.stockbook.eventcatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Event;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.custody.SnapshotEvent;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.shipment.ShipmentEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

final class EventCatalogTest {

    private static final EventCatalog CATALOG = EventCatalog.current();

    static List<Class<?>> everyEvent() {
        return Stream.of(
                        StockEvent.class,
                        OrderEvent.class,
                        ShipmentEvent.class,
                        TransferEvent.class,
                        WorkOrderEvent.class,
                        ReturnEvent.class,
                        CountEvent.class,
                        CutoverEvent.class,
                        PurchaseEvent.class,
                        SnapshotEvent.class,
                        OwnerEvent.class,
                        CatalogEvent.class,
                        ChannelEvent.class,
                        CarrierEvent.class,
                        LocationEvent.class,
                        ExceptionEvent.class)
                .<Class<?>>flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventOfEveryPageHasANameThatLeadsBackToIt(Class<?> event) {
        assertThat(CATALOG.typeOf(CATALOG.nameOf(event).name())).isEqualTo(event);
    }

    @Test
    void whatIsNotInTheCatalogIsNeitherStoredNorRead() {
        record Stranger() implements Event {}

        assertThatThrownBy(() -> CATALOG.nameOf(Stranger.class))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("Stranger has no row in the event catalog");
        assertThatThrownBy(() -> CATALOG.read(new StoredName("java.util.HashMap", 1), "{}"))
                .isInstanceOf(UnknownEvent.class)
                .hasMessage("\"java.util.HashMap\" is no name in the event catalog");
    }

    @Test
    void anEventOfAnEarlierRevisionIsBroughtToTheCurrentOneStepByStep() {
        EventCatalog later =
                new EventCatalog(
                        List.of(
                                new EventCatalog.Row(
                                        CatalogEvent.ItemRenamed.class,
                                        new StoredName("catalog.item-renamed", 3))),
                        List.of(
                                new Renaming(1, "label", "title"),
                                new Renaming(2, "title", "name")));

        assertThat(later.read(new StoredName("catalog.item-renamed", 1), "{\"label\":\"Mug\"}"))
                .isEqualTo(new CatalogEvent.ItemRenamed("Mug"));
    }

    @Test
    void aRevisionFromTheFutureIsRefusedByName() {
        assertThatThrownBy(() -> CATALOG.read(new StoredName("stock.allocated", 2), "{}"))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("no upcaster leads on from stock.allocated.2");
    }

    @Test
    void fieldsThatALaterVersionAddedArePassedOver() {
        assertThat(
                        CATALOG.read(
                                new StoredName("catalog.item-renamed", 1),
                                "{\"name\":\"Mug\",\"colour\":\"blue\"}"))
                .isEqualTo(new CatalogEvent.ItemRenamed("Mug"));
    }

    @Test
    void aPolicyThatWasAgreedBeforeNamesOfServicesWereCheckedIsStillRead() {
        String stored =
                """
                {"policy":{"backorderLimit":0,"locations":["north"],"safetyStock":0,"shareBp":10000,
                "fulfilment":{"costs":{},"lapseHours":24,"longestWaitHours":48,"sourcing":[],
                "services":{"":"standard","STD":"by\\nroad"}}}}
                """;
        ChannelEvent.ChannelPolicyChanged read =
                (ChannelEvent.ChannelPolicyChanged)
                        CATALOG.read(new StoredName("channel.policy-changed", 2), stored);
        assertThat(read.policy().served().services())
                .isEqualTo(Map.of("", "standard", "STD", "by\nroad"));
    }

    @Test
    void aLineThatWasBegunBeforeCountsHeardOfOpeningsMayBeCountedAtOnce() {
        String stored =
                """
                {"attempt":1,"counter":"badge-7",
                "place":{"location":"north","scope":"AVAILABLE"},"sku":"mug"}
                """;
        assertThat(CATALOG.read(new StoredName("count.line-begun", 1), stored))
                .isInstanceOfSatisfying(
                        CountEvent.CountLineBegun.class,
                        begun -> assertThat(begun.atOnce()).isTrue());
    }

    private record Renaming(int revision, String old, String current) implements Upcaster {
        @Override
        public StoredName from() {
            return new StoredName("catalog.item-renamed", revision);
        }

        @Override
        public ObjectNode upcast(ObjectNode stored) {
            stored.set(current, stored.remove(old));
            return stored;
        }
    }
}
