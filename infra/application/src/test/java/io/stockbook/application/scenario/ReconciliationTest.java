package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.DemoKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A channel shows what it was not told, somebody sees it, and one command puts it right. */
final class ReconciliationTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String REPUSH = "/v1/channels/web/availability-repush";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Shop shop = new Shop(stockbook.operator());
    private final Http worker = stockbook.with(DemoKeys.CHANNEL_WORKER);

    @AfterEach
    void stop() {
        stockbook.close();
    }

    @Test
    void what_a_channel_shows_wrongly_is_seen_told_again_and_over() throws Exception {
        shop.opens("EAST");
        for (int sku = 1; sku <= 3; sku++) {
            shop.receive("EAST", "MUG-" + sku, 10 * sku);
        }
        assertThat(stockbook.node().rest().await(LONG)).isTrue();

        // The worker has pushed all three, and reads what the shop shows: a lost update is there.
        Instant looked = Instant.now();
        JsonNode report = reports(looked, "MUG-1", 10, "MUG-2", 99, "MUG-3", 30);
        assertThat(report.path("agreeing").asInt()).isEqualTo(2);
        assertThat(report.path("drifting").asInt()).isEqualTo(1);
        assertThat(report.path("opened").asInt()).isEqualTo(1);

        JsonNode drift = drift("");
        assertThat(drift.size()).isEqualTo(1);
        JsonNode one = drift.get(0);
        assertThat(one.path("sku").asString()).isEqualTo("MUG-2");
        assertThat(one.path("told").asLong()).isEqualTo(20);
        assertThat(one.path("shown").asLong()).isEqualTo(99);
        assertThat(one.path("cursor").asLong()).isBetween(1L, 3L);
        assertThat(Instant.parse(one.path("since").asString()))
                .isBetween(looked.minusMillis(1), looked.plusMillis(1));

        // One command, sent twice for safety, and the number comes through the feed once more.
        long last = lastCursor();
        JsonNode told = Shop.done(worker.post("repush-1", REPUSH, "{}")).json();
        assertThat(told.path("told").asInt()).isEqualTo(1);
        assertThat(told.path("firstCursor").asLong()).isEqualTo(last + 1);
        Http.Reply again = worker.post("repush-1", REPUSH, "{}");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(again.json()).isEqualTo(told);
        assertThat(worker.post("repush-1", REPUSH, "{\"skus\": [\"MUG-1\"]}").code())
                .isEqualTo("KEY_REUSED");
        JsonNode news =
                worker.get("/v1/channels/web/availability-changes?after=" + last)
                        .json()
                        .path("items");
        assertThat(news.size()).isEqualTo(1);
        assertThat(news.get(0).path("sku").asString()).isEqualTo("MUG-2");
        assertThat(news.get(0).path("ats").asLong()).isEqualTo(20);

        // The worker pushes it, looks again, and the drift is history.
        assertThat(reports(looked.plusSeconds(30), "MUG-2", 20).path("ended").asInt()).isEqualTo(1);
        assertThat(drift("").size()).isZero();
        JsonNode ended = drift("?ended=true").get(0);
        assertThat(ended.path("sku").asString()).isEqualTo("MUG-2");
        assertThat(ended.path("seconds").asLong()).isEqualTo(30);

        // The feed goes on from there as if nothing had been, and verify finds every word the last.
        shop.receive("EAST", "MUG-2", 5);
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        assertThat(lastCursor()).isEqualTo(last + 2);
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    @Test
    void drifts_come_in_pages() throws Exception {
        shop.opens("EAST");
        for (int sku = 1; sku <= 3; sku++) {
            shop.receive("EAST", "MUG-" + sku, 10);
        }
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        reports(Instant.now(), "MUG-1", 11, "MUG-2", 12, "MUG-3", 13);

        JsonNode first = worker.get("/v1/channels/web/drift?limit=2").json();
        assertThat(first.path("items").size()).isEqualTo(2);
        JsonNode second =
                worker.get("/v1/channels/web/drift?limit=2&cursor=" + first.path("next").asString())
                        .json();
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").get(0).path("sku").asString()).isEqualTo("MUG-3");
        assertThat(second.path("next").isMissingNode()).isTrue();

        JsonNode told =
                Shop.done(worker.post("r", REPUSH, "{\"skus\": [\"MUG-3\", \"MUG-1\"]}")).json();
        assertThat(told.path("told").asInt()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_reported_or_told_again_is_refused_with_the_reason() throws Exception {
        shop.opens("EAST");
        shop.receive("EAST", "MUG", 10);
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        String now = Instant.now().toString();

        assertThat(shown("nowhere", line("MUG", 1, now)).status()).isEqualTo(404);
        assertThat(worker.get("/v1/channels/nowhere/drift").status()).isEqualTo(404);
        assertThat(shown("web", line("MUG", 1, "2020-01-01T00:00:00Z")).text())
                .contains("within the last 24 hours");
        assertThat(shown("web", "").code()).isEqualTo("INVALID_REQUEST");
        assertThat(shown("web", line("MUG", 1, now) + "," + line("MUG", 2, now)).text())
                .contains("each SKU may stand in one line only");
        assertThat(worker.get("/v1/channels/web/drift?limit=501").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(worker.get("/v1/channels/web/drift?over=true").text())
                .contains("there is no such parameter");

        assertThat(worker.post(REPUSH, "{}", Map.of()).code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(worker.post("k", REPUSH, "{\"skus\": []}").code()).isEqualTo("INVALID_REQUEST");
        Http.Reply unknown = worker.post("k", REPUSH, "{\"skus\": [\"MUG\", \"CUP\"]}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("was never told anything of CUP");
        assertThat(worker.post("k", "/v1/channels/no/availability-repush", "{}").status())
                .isEqualTo(404);
    }

    private JsonNode reports(Instant readAt, Object... shown) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < shown.length; i += 2) {
            lines.append(i == 0 ? "" : ",").append(line(shown[i], shown[i + 1], readAt));
        }
        return Shop.done(shown("web", lines.toString())).json();
    }

    private static String line(Object sku, Object shown, Object readAt) {
        return "{\"sku\": \"%s\", \"shown\": %s, \"readAt\": \"%s\"}".formatted(sku, shown, readAt);
    }

    private Http.Reply shown(String channel, String lines) {
        return worker.post(
                "/v1/channels/%s/shown".formatted(channel),
                "{\"lines\": [%s]}".formatted(lines),
                Map.of());
    }

    private JsonNode drift(String question) {
        return worker.get("/v1/channels/web/drift" + question).json().path("items");
    }

    private long lastCursor() {
        return worker.get("/v1/channels/web/availability-snapshot").json().path("cursor").asLong();
    }
}
