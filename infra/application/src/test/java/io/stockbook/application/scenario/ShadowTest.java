package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Before a merchant moves in, the older system still keeps the stock, and Stockbook runs beside it
 * in books of their own: it hears what moves, and each evening what is there.
 */
final class ShadowTest {

    private static final String DIFFERENCES =
            "/v1/snapshot-differences?owner=shadow&location=LEEDS&atLeast=head";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeEach
    void the_older_system_keeps_leeds() {
        shop.creates(
                "/v1/locations", "{'location': 'LEEDS', 'name': 'Leeds', 'custody': 'EXTERNAL'}");
        for (String owner : List.of("shadow", "house")) {
            done(
                    http.postCsv(
                            "things of " + owner,
                            "/v1/csv/catalog?owner=" + owner,
                            "sku,name\nMUG,Mug\nJUG,Jug\nTIN,Tin\n"));
        }
        moved(
                "the evening before",
                """
                M-0,OPENED,LEEDS,MUG,100,2026-02-28T23:00:00Z
                M-0,OPENED,LEEDS,JUG,40,2026-02-28T23:00:00Z
                """);
    }

    @AfterEach
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(2))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void each_evening_says_which_skus_differ_until_none_does_and_then_one_moves_in() {
        // On the first day all that the older system booked arrives, and the evening agrees.
        moved(
                "day 1",
                """
                M-1,SOLD,LEEDS,MUG,3,2026-03-01T10:00:00Z
                M-2,RECEIVED,LEEDS,JUG,10,2026-03-01T11:00:00Z
                M-3,DAMAGED,LEEDS,JUG,1,2026-03-01T12:00:00Z
                """);
        evening("2026-03-01", 97, 49, 1);
        assertThat(differences()).isEmpty();

        // On the second the older system has lost a sale on the way to us: it shows, with the SKU,
        // and in the books of the shadow it is put right, so that each day is only its own.
        moved("day 2", "M-4,SOLD,LEEDS,MUG,5,2026-03-02T10:00:00Z\n");
        evening("2026-03-02", 90, 49, 1);
        Shop.soon(
                () ->
                        assertThat(differences())
                                .containsExactly("LEEDS-2026-03-02 MUG AVAILABLE 92 -> 90 -2"));
        assertThat(shadowed("MUG")).isEqualTo(90);

        // On the third all is well again.
        moved("day 3", "M-6,RETURNED,LEEDS,MUG,1,2026-03-03T10:00:00Z\n");
        evening("2026-03-03", 91, 49, 1);
        assertThat(http.get(DIFFERENCES + "&from=2026-03-03T00:00:00Z").json().path("items"))
                .isEmpty();

        // Nothing of it was ever the house's, or could be sold by it.
        assertThat(http.get("/v1/locations/LEEDS/items/MUG").status()).isEqualTo(404);
        movesIn();
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "MUG", "available")).isEqualTo(91));
    }

    @Test
    void a_movement_that_comes_again_in_another_file_is_booked_once() {
        String rows = "M-1,SOLD,LEEDS,MUG,3,2026-03-01T10:00:00Z\n";
        moved("this morning", rows);
        moved("once more", rows + "M-2,LOST,LEEDS,MUG,1,2026-03-01T10:00:00Z\n");
        Shop.soon(() -> assertThat(shadowed("MUG")).isEqualTo(96));

        // Another movement under a known reference is a mistake, and told by its row.
        Http.Reply other = csv("other", "movements", movements(rows.replace("MUG,3,", "MUG,4,")));
        assertThat(other.json().path("mistakes").get(0).path("row").asLong()).isEqualTo(2);
        assertThat(other.json().path("mistakes").get(0).path("code").asString())
                .isEqualTo("KEY_REUSED");
        assertThat(shadowed("MUG")).isEqualTo(96);
    }

    @Test
    void movements_of_one_thing_are_booked_in_the_order_of_the_file() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            rows.append("IN-%d,RECEIVED,LEEDS,TIN,1,2026-03-01T10:00:00Z\n".formatted(i));
            rows.append("OUT-%d,SOLD,LEEDS,TIN,1,2026-03-01T10:00:00Z\n".formatted(i));
        }
        moved("a busy day", rows.toString());
        // Had one been sold before it came, one would have been there unrecorded.
        Shop.soon(() -> assertThat(shadowed("TIN")).isZero());
        assertThat(
                        stockbook.node().reader().ofStream("shadow/TIN@LEEDS").stream()
                                .map(recorded -> (StockEvent) recorded.event())
                                .flatMap(event -> event.movements().stream())
                                .filter(movement -> movement.from() == Status.SHRINKAGE))
                .isEmpty();
    }

    @Test
    void what_another_system_has_is_not_taken_for_a_place_that_we_keep() {
        shop.opens("YORK");
        String evening =
                """
                snapshot,location,takenAt,sku,quantity
                Y-1,YORK,2026-03-01T23:00:00Z,MUG,9
                """;
        Http.Reply told = csv("york", "snapshots", evening);
        assertThat(told.json().path("taken").asLong()).isZero();
        assertThat(told.json().path("mistakes").get(0).path("code").asString())
                .isEqualTo("WRONG_CUSTODY");

        // When custody is put right, the same file is.
        done(http.put("york", "/v1/locations/YORK/custody", "{\"custody\": \"EXTERNAL\"}"));
        assertThat(csv("york", "snapshots", evening).json().path("taken").asLong()).isOne();
    }

    @Test
    void what_is_wrong_in_a_file_is_named_by_its_row() {
        Http.Reply moved =
                csv("wrong", "movements", movements("M-1,STOLEN,LEEDS,MUG,3,yesterday\n"));
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("must be one of OPENED, RECEIVED, SOLD, LOST");
        Http.Reply evening =
                csv(
                        "torn",
                        "snapshots",
                        """
                        snapshot,location,takenAt,sku,quantity
                        S-1,LEEDS,2026-03-01T23:00:00Z,MUG,9
                        S-1,LEEDS,2026-03-02T23:00:00Z,JUG,9
                        """);
        assertThat(evening.status()).isEqualTo(422);
        assertThat(evening.text()).contains("says something else of the same document than row 2");
    }

    private void moved(String key, String rows) {
        done(csv(key, "movements", movements(rows)));
    }

    private static String movements(String rows) {
        return "reference,movement,location,sku,quantity,occurredAt\n" + rows;
    }

    private void evening(String day, long mugs, long jugs, long damagedJugs) {
        done(
                csv(
                        "evening of " + day,
                        "snapshots",
                        """
                        snapshot,location,takenAt,complete,sku,status,quantity
                        LEEDS-%1$s,LEEDS,%1$sT23:00:00Z,AVAILABLE DAMAGED,MUG,AVAILABLE,%2$d
                        LEEDS-%1$s,LEEDS,%1$sT23:00:00Z,AVAILABLE DAMAGED,JUG,AVAILABLE,%3$d
                        LEEDS-%1$s,LEEDS,%1$sT23:00:00Z,AVAILABLE DAMAGED,JUG,DAMAGED,%4$d
                        """
                                .formatted(day, mugs, jugs, damagedJugs)));
        Shop.soon(
                () ->
                        assertThat(
                                        http.get(
                                                        "/v1/snapshots/LEEDS-%s?owner=shadow&atLeast=head"
                                                                .formatted(day))
                                                .text())
                                .contains("\"BOOKED\""));
    }

    private Http.Reply csv(String key, String table, String file) {
        return http.postCsv(key, "/v1/csv/%s?owner=shadow".formatted(table), file);
    }

    private List<String> differences() {
        return http.get(DIFFERENCES)
                .json()
                .path("items")
                .valueStream()
                .map(
                        each ->
                                "%s %s %s %d -> %d %d"
                                        .formatted(
                                                each.path("snapshot").asString(),
                                                each.path("sku").asString(),
                                                each.path("status").asString(),
                                                each.path("expected").asLong(),
                                                each.path("reported").asLong(),
                                                each.path("difference").asLong()))
                .toList();
    }

    private long shadowed(String sku) {
        return http.get("/v1/locations/LEEDS/items/%s?owner=shadow&atLeast=head".formatted(sku))
                .json()
                .path("available")
                .asLong(-1);
    }

    private void movesIn() {
        done(http.put("ours", "/v1/locations/LEEDS/custody", "{\"custody\": \"OURS\"}"));
        done(
                http.csv(
                        "PUT",
                        "/v1/cutovers/2026/files/stock",
                        "location,sku,status,quantity\nLEEDS,MUG,AVAILABLE,91\n",
                        Map.of()));
        Http.Reply started =
                http.post(
                        "/v1/cutovers/2026/start",
                        "{\"totals\": [{\"of\": \"AVAILABLE\", \"units\": 91}]}",
                        Map.of());
        assertThat(started.status()).as(started.text()).isEqualTo(202);
    }
}
