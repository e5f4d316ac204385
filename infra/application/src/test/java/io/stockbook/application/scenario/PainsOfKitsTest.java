package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What people complain of most where other systems sell kits, and why they need not here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PainsOfKitsTest {

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final Workshop bench = new Workshop(http, shop);

    @BeforeAll
    void one_place() {
        shop.opens("LEEDS");
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void a_built_kit_is_for_sale_once_and_its_parts_are_not_for_sale_any_more() {
        shop.receive("LEEDS", "MUG", 20);
        shop.receive("LEEDS", "TRAY", 10);
        Shop.soon(() -> assertThat(shop.ats("MUG")).isEqualTo(20));
        bench.plans(
                "W-1",
                "ASSEMBLE",
                "[{'line': 1, 'sku': 'MUG', 'quantity': 2}, {'line': 2, 'sku': 'TRAY',"
                        + " 'quantity': 1}]",
                "[{'line': 3, 'sku': 'SET', 'quantity': 1}]");

        // Nobody promised more than the first set, so the parts of all others are on sale until
        // the moment in which they go in. Whoever asks meanwhile gets one answer from one place in
        // the ledger, and never a unit twice.
        List<Map<String, Long>> answers = new ArrayList<>();
        for (int set = 0; set < 10; set++) {
            bench.reports(
                    "W-1",
                    "{'consumed': [{'line': 1, 'quantity': 2}, {'line': 2, 'quantity': 1}],"
                            + " 'produced': [{'line': 3, 'quantity': 1}]}");
            for (int look = 0; look < 20; look++) {
                answers.add(published());
            }
        }
        Shop.soon(
                () -> {
                    answers.add(published());
                    assertThat(answers.getLast()).containsEntry("SET", 10L);
                });
        assertThat(answers)
                .allSatisfy(
                        ats -> {
                            assertThat(of(ats, "MUG") + 2 * of(ats, "SET")).isLessThanOrEqualTo(20);
                            assertThat(of(ats, "TRAY") + of(ats, "SET")).isLessThanOrEqualTo(10);
                        });

        // What was built is what is for sale; what went in stands on nobody's shelf.
        Shop.soon(() -> assertThat(shop.ats("MUG")).isZero());
        Shop.soon(() -> assertThat(shop.ats("TRAY")).isZero());
        assertThat(shop.balance("LEEDS", "SET", "onHand")).isEqualTo(10);
        assertThat(shop.balance("LEEDS", "MUG", "onHand")).isZero();
        Shop.done(bench.says("W-1", "close", "{}"));
    }

    /** All that the channel may sell, from one snapshot. */
    private Map<String, Long> published() {
        Map<String, Long> ats = new HashMap<>();
        for (JsonNode item : http.get("/v1/channels/web/availability").json().path("items")) {
            ats.put(item.path("sku").asString(), item.path("ats").asLong());
        }
        assertThat(ats).isNotEmpty();
        return ats;
    }

    private static long of(Map<String, Long> ats, String sku) {
        return ats.getOrDefault(sku, 0L);
    }
}
