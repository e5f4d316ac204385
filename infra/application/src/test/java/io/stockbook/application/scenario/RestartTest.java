package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A process that ends and begins again goes on where it was. */
final class RestartTest {

    private static final String ITEM = "/v1/locations/MAIN/items/CUP";

    @Test
    void a_restart_keeps_every_processor_at_its_place_and_every_answer_as_it_was()
            throws InterruptedException {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            String receipt = "{\"receipt\":\"R1\",\"to\":\"AVAILABLE\",\"quantity\":5}";
            Http.Reply first = stockbook.operator().post("r1", ITEM + "/receipts", receipt);
            assertThat(stockbook.node().rest().await(Duration.ofSeconds(20))).isTrue();
            Map<String, Long> before = positions(stockbook);

            stockbook.restart();

            assertThat(before.values()).containsOnly(1L);
            assertThat(positions(stockbook)).isEqualTo(before);
            Http.Reply again = stockbook.operator().post("r1", ITEM + "/receipts", receipt);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(stockbook.node().rest().await(Duration.ofSeconds(20))).isTrue();
            assertThat(stockbook.operator().get(ITEM + "/card").json().path("items")).hasSize(1);
        }
    }

    private static Map<String, Long> positions(RunningStockbook stockbook) {
        return new TreeMap<>(
                stockbook
                        .node()
                        .questions()
                        .resultQuery("SELECT view, position FROM read.progress")
                        .fetchMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }
}
