package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What people complain of where other systems count, and why they need not here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PainsOfCountsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Stocktaking stock = new Stocktaking(http, shop);

    @BeforeAll
    void a_warehouse() {
        shop.opens("EAST");
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    private static String one(String sku, int quantity) {
        return "[{\"line\": 1, \"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, quantity);
    }

    @Test
    void counting_is_never_blocked_by_promises() {
        // Everything is promised, to an order and to a cart, and nothing of it is there.
        shop.receive("EAST", "PROMISED", 5);
        shop.place("P-1", one("PROMISED", 3));
        shop.reaches("P-1", "ALLOCATED");
        Shop.done(shop.keeps("cart-1", one("PROMISED", 2)));

        stock.plans("C-1", "'skus': ['PROMISED']");
        stock.counts("C-1", "PROMISED", 0);

        // The cart is empty, the order waits by its rank, and the next goods are its.
        shop.reaches("P-1", "WAITING");
        assertThat(shop.balance("EAST", "PROMISED", "allocated")).isZero();
        shop.receive("EAST", "PROMISED", 3);
        shop.reaches("P-1", "ALLOCATED");
    }

    @Test
    void promises_are_made_and_kept_while_somebody_counts() {
        shop.receive("EAST", "OPEN", 5);
        stock.plans("O-1", "'skus': ['OPEN']");
        long _ = stock.begins("O-1", "OPEN");
        shop.place("OP-1", one("OPEN", 5));
        shop.reaches("OP-1", "ALLOCATED");
        stock.reports("O-1", "OPEN", 5);
        stock.reaches("O-1", "OPEN", "BOOKED");
        assertThat(shop.state("OP-1")).isEqualTo("ALLOCATED");
    }

    @Test
    void a_count_of_yesterday_that_is_booked_today_breaks_nothing() {
        shop.receive("EAST", "LONG", 10);
        stock.plans("Y-1", "'skus': ['LONG'], 'approval': true");
        long _ = stock.begins("Y-1", "LONG");
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        shop.does(
                "/v1/counts/Y-1/results",
                "{'lines': [{'sku': 'LONG', 'counted': 9}], 'evidence': {'occurredAt': '%s'}}"
                        .formatted(yesterday));
        stock.reaches("Y-1", "LONG", "AWAITING_APPROVAL");

        // A day of business: all that was there is sold, and more comes.
        shop.does("/v1/locations/EAST/items/LONG/sales", "{'sale': 'POS-1', 'quantity': 9}");
        shop.receive("EAST", "LONG", 40);
        stock.approves("Y-1", "LONG");
        stock.reaches("Y-1", "LONG", "BOOKED");

        JsonNode line = stock.line("Y-1", "LONG");
        assertThat(line.path("countedAt").asString()).isEqualTo(yesterday.toString());
        assertThat(line.path("expected").asLong()).isEqualTo(10);
        assertThat(line.path("variance").asLong()).isEqualTo(-1);
        assertThat(shop.balance("EAST", "LONG", "available")).isEqualTo(40);
    }

    @Test
    void a_sale_before_the_count_that_a_till_tells_late_is_no_surplus() {
        shop.receive("EAST", "LATE", 10);
        Instant before = Instant.now().minus(10, ChronoUnit.MINUTES);
        stock.plans("L-1", "'skus': ['LATE']");
        long _ = stock.begins("L-1", "LATE");

        // The till was offline when it sold three; it tells of them while somebody counts seven.
        shop.does(
                "/v1/locations/EAST/items/LATE/sales",
                "{'sale': 'POS-9', 'quantity': 3, 'evidence': {'occurredAt': '%s'}}"
                        .formatted(before));
        stock.reports("L-1", "LATE", 7);
        stock.reaches("L-1", "LATE", "BOOKED");
        assertThat(stock.line("L-1", "LATE").path("expected").asLong()).isEqualTo(7);
        assertThat(stock.line("L-1", "LATE").path("variance").asLong()).isZero();
        assertThat(shop.balance("EAST", "LATE", "available")).isEqualTo(7);
    }

    @Test
    void what_left_since_was_there_whatever_was_counted() {
        shop.receive("EAST", "GONE", 10);
        shop.place("G-1", one("GONE", 6));
        shop.reaches("G-1", "ALLOCATED");
        stock.plans("G-1", "'skus': ['GONE']");
        long _ = stock.begins("G-1", "GONE");
        shop.tells("G-1", "release", "{}");
        shop.tells("G-1", "confirm-pick", "{}");
        Shop.soon(() -> assertThat(shop.balance("EAST", "GONE", "picked")).isEqualTo(6));
        stock.reports("G-1", "GONE", 2);
        stock.reaches("G-1", "GONE", "BOOKED");
        assertThat(shop.balance("EAST", "GONE", "available")).isZero();
        assertThat(shop.balance("EAST", "GONE", "picked")).isEqualTo(6);
        assertThat(stock.line("G-1", "GONE").path("variance").asLong()).isEqualTo(-4);
    }
}
