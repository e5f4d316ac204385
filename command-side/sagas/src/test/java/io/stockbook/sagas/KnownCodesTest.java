package io.stockbook.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogEvent.AliasAdded;
import io.stockbook.messages.catalog.CatalogEvent.AliasRemoved;
import io.stockbook.messages.catalog.CatalogEvent.ItemRegistered;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.sagas.process.KnownCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes are found again over a restart, and near ones without looking at all of them. */
final class KnownCodesTest {

    @Test
    void anOrderWaitsForACodeOverARestart() {
        Stage stage = new Stage(3);
        try {
            stage.tell(Words.channel("north"));
            stage.tell(Words.receive("MUG", "north", 9));
            stage.tell(new RegisterItem(item("MUG"), "Mug", "piece", Tracking.NONE));
            stage.tell(new AddAlias(item("MUG"), "channel:web", "B01-RED"));
            stage.tell(naming("B01RED"));
            stage.runtime.start();
            stage.untilQuiet();
            assertThat(stage.count("awaited_code WHERE code = 'B01RED'")).isEqualTo(1);
            assertThat(stage.ledger.events(OrderReleased.class)).isEmpty();
            assertThat(stage.ledger.events(ExceptionOpened.class))
                    .singleElement()
                    .satisfies(it -> assertThat(it.sentence()).endsWith(": B01-RED (MUG)"));

            stage.runtime.stop();
            stage.runtime = stage.runtime(stage::answer, Clock.systemUTC());
            stage.runtime.start();
            stage.tell(new AddAlias(item("MUG"), "channel:web", "B01RED"));
            stage.untilQuiet();
            assertThat(stage.count("awaited_code")).isZero();
            assertThat(stage.ledger.events(OrderReleased.class)).hasSize(1);
            assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(1);
        } finally {
            stage.close();
        }
    }

    @Test
    void anAliasOfTheSameMomentIsKnownToTheOrder() {
        Stage stage = new Stage(100);
        try {
            stage.tell(Words.channel("north"));
            stage.tell(Words.receive("MUG", "north", 9));
            stage.tell(new RegisterItem(item("MUG"), "Mug", "piece", Tracking.NONE));
            stage.tell(naming("B01"));
            stage.tell(new AddAlias(item("MUG"), "channel:web", "B01"));
            stage.runtime.start();
            stage.untilQuiet();
            assertThat(stage.ledger.events(OrderReleased.class)).hasSize(1);
            assertThat(stage.ledger.events(ExceptionOpened.class)).isEmpty();
        } finally {
            stage.close();
        }
    }

    @Test
    void theNeighboursOfACodeAreFoundFromBothEndsAmongMany() {
        Stage stage = new Stage(3);
        try {
            KnownCodes codes = new KnownCodes(stage.dsl);
            for (int number = 0; number < 2_000; number++) {
                String sku = "SKU-%05d-%s".formatted(number, number % 2 == 0 ? "RED" : "BLUE");
                codes.fold(item(sku).key(), new ItemRegistered(sku, "piece", Tracking.NONE));
            }
            codes.fold(item("SKU-01000-RED").key(), new AliasAdded("channel:web", "B-77/9"));
            codes.fold(item("SKU-01002-RED").key(), new AliasAdded("channel:shop", "B-77/8"));
            codes.fold(item("SKU-01004-RED").key(), new AliasAdded("channel:web", "B-77/7"));
            codes.fold(item("SKU-01004-RED").key(), new AliasRemoved("channel:web", "B-77/7"));
            codes.write();

            // Wrong in the middle, at the beginning, at the end: it is a neighbour all the same.
            assertThat(near(codes, "sku 01000 rot")).contains("SKU-01000-RED");
            assertThat(near(codes, "XKU-01000-RED")).contains("SKU-01000-RED");
            assertThat(near(codes, "SKU0-1000RED")).contains("SKU-01000-RED");
            assertThat(near(codes, "B779")).contains("B-77/9").doesNotContain("B-77/8", "B-77/7");
            // The same code of another source is named with it, and only the same.
            assertThat(codes.near(OwnerId.HOUSE, line("b 77 8")))
                    .contains(new KnownCode("B-77/8", new Sku("SKU-01002-RED"), "channel:shop"));
            assertThat(near(codes, "B-77/80")).doesNotContain("B-77/8");
            assertThat(codes.near(OwnerId.HOUSE, line("SKU-01000-RED"))).hasSizeLessThan(210);
            assertThat(codes.of(OwnerId.HOUSE, List.of(line("B-77/9"), line("B-77/8"))))
                    .containsOnly(Map.entry(line("B-77/9"), List.of(new Sku("SKU-01000-RED"))));
            assertThat(codes.of(new OwnerId("acme"), List.of(line("B-77/9")))).isEmpty();

            // What a scanner read may be a trade item number, and stand for several.
            codes.fold(item("SKU-01006-RED").key(), new AliasAdded("gtin", "4006381333931"));
            codes.fold(item("SKU-01008-RED").key(), new AliasAdded("barcode", "4006381333931"));
            codes.write();
            assertThat(codes.items(OwnerId.HOUSE, new ItemAlias("gtin", "4006381333931")))
                    .containsExactly(new Sku("SKU-01006-RED"));
            assertThat(codes.items(OwnerId.HOUSE, new ItemAlias("barcode", "4006381333931")))
                    .containsExactly(new Sku("SKU-01006-RED"), new Sku("SKU-01008-RED"));
            assertThat(
                            new NearItems(stage.dsl)
                                    .words(OwnerId.HOUSE, new ItemAlias("channel:web", "B779")))
                    .isEqualTo("B-77/9 (SKU-01000-RED)");
        } finally {
            stage.close();
        }
    }

    private static List<String> near(KnownCodes codes, String code) {
        return codes.near(OwnerId.HOUSE, line(code)).stream().map(KnownCode::code).toList();
    }

    private static AliasLine line(String alias) {
        return new AliasLine(1, "channel:web", alias, 1, null);
    }

    private static CatalogItemId item(String sku) {
        return new CatalogItemId(OwnerId.HOUSE, new Sku(sku));
    }

    private static Command naming(String alias) {
        return new PlaceOrder(
                Words.order("1"),
                Words.WEB,
                5,
                null,
                Handling.RELEASE_WHEN_ALLOCATED,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(new AliasLine(1, "channel:web", alias, 4, null)),
                Evidence.NONE);
    }
}
