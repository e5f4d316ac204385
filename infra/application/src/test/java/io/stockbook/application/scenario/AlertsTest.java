package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.stockbook.application.web.DemoKeys;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Somebody wants to be told when the shop runs out, is told so once, and once that it is over. */
final class AlertsTest {

    private static final String RULE = "/v1/alert-rules/web-low";

    private final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private RunningStockbook stockbook;
    private Shop shop;
    private Http http;

    @BeforeEach
    void start() {
        mails.start();
        System.setProperty("spring.mail.host", "127.0.0.1");
        System.setProperty("spring.mail.port", Integer.toString(mails.getSmtp().getPort()));
        System.setProperty("stockbook.alerts.period", "200ms");
        stockbook = RunningStockbook.fresh();
        http = stockbook.operator();
        shop = new Shop(http);
    }

    @AfterEach
    void stop() {
        System.clearProperty("spring.mail.host");
        System.clearProperty("spring.mail.port");
        System.clearProperty("stockbook.alerts.period");
        stockbook.close();
        mails.stop();
    }

    @Test
    void low_stock_is_mailed_and_so_is_its_end() {
        shop.opens("EAST");
        shop.receive("EAST", "MUG", 3);
        shop.receive("EAST", "CUP", 50);
        Shop.done(
                put(
                        RULE,
                        "{'kind': 'LOW_STOCK', 'channel': 'web', 'threshold': 5,"
                                + " 'emails': ['ops@example.com']}"));
        Shop.soon(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
        assertThat(body(0)).contains("web may sell 3 of MUG; 5 or fewer are low.");
        JsonNode open = alerts("?open=true");
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.get(0).path("subject").asString()).isEqualTo("MUG");
        assertThat(open.get(0).path("rule").asString()).isEqualTo("web-low");
        Shop.soon(() -> assertThat(alerts("").get(0).path("waiting").asInt()).isZero());
        assertThat(alerts("").get(0).has("toldAt")).isTrue();

        // It is no news when it is lower still, nor when the server was away; it is when it is
        // over.
        shop.place("W-1", "[{\"line\": 1, \"sku\": \"MUG\", \"quantity\": 2}]");
        Shop.soon(() -> assertThat(shop.ats("MUG")).isEqualTo(1));
        stockbook.restart();
        http = stockbook.operator();
        Shop.done(
                http.post(
                        "after-the-restart",
                        "/v1/locations/EAST/items/MUG/receipts",
                        "{\"receipt\": \"LATER\", \"to\": \"AVAILABLE\", \"quantity\": 30}"));
        Shop.soon(() -> assertThat(mails.getReceivedMessages()).hasSize(2));
        assertThat(body(1)).contains("Over:", "web may sell 3 of MUG");
        assertThat(alerts("?open=true").size()).isZero();
        assertThat(alerts("?open=false&rule=web-low").get(0).has("resolvedAt")).isTrue();

        assertThat(http.get("/v1/alert-rules").json().path("items").size()).isEqualTo(1);
        assertThat(http.get(RULE).json().path("threshold").asLong()).isEqualTo(5);
        assertThat(http.delete(RULE).status()).isEqualTo(204);
        assertThat(http.get(RULE).status()).isEqualTo(404);
        assertThat(http.delete(RULE).status()).isEqualTo(404);
    }

    @Test
    void a_channel_that_hangs_is_one_mail_for_all_that_it_shows_wrongly() {
        shop.opens("EAST");
        StringBuilder lines = new StringBuilder();
        for (int sku = 0; sku < 120; sku++) {
            lines.append(sku == 0 ? "" : ",")
                    .append(
                            "{'sku': 'MUG-%d', 'shown': 99, 'readAt': '%s'}"
                                    .formatted(sku, Instant.now()));
        }
        Shop.soon(() -> assertThat(http.get("/v1/channels/web/drift").status()).isEqualTo(200));
        Shop.done(
                http.post(
                        "/v1/channels/web/shown",
                        "{'lines': [%s]}".formatted(lines).replace('\'', '"'),
                        Map.of()));
        Shop.done(
                put(
                        "/v1/alert-rules/drift",
                        "{'kind': 'DRIFT', 'minutes': 0, 'emails': ['ops@example.com']}"));
        Shop.soon(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
        assertThat(body(0)).contains("web shows 99 of MUG-0 since", "- and 20 more");
        JsonNode first = http.get("/v1/alerts?limit=100").json();
        JsonNode second =
                http.get("/v1/alerts?limit=100&cursor=" + first.path("next").asString()).json();
        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'LOW_STOCK', 'emails': []} | threshold is missing",
                "{'kind': 'LOW_STOCK', 'threshold': -1, 'emails': []} | threshold must be from 0",
                "{'kind': 'OUT_OF_STOCK', 'threshold': 1, 'emails': []} | OUT_OF_STOCK has no use",
                "{'kind': 'OUT_OF_STOCK', 'channel': 'web', 'location': 'EAST', 'emails': []} |"
                        + " a channel or a location, not both",
                "{'kind': 'DAYS_OF_COVER', 'days': 3, 'windowDays': 91, 'emails': []} | windowDays"
                        + " must be from 1 to 90",
                "{'kind': 'STALE_FEED', 'emails': []} | minutes must be from 1 to 10080",
                "{'kind': 'DRIFT', 'minutes': 5, 'emails': ['ops']} | emails: ops is none",
                "{'kind': 'DRIFT', 'minutes': 5, 'emails': [], 'quiet': {'from': '22:00', 'to':"
                        + " '07:00', 'zone': 'Berlin'}} | quiet needs from and to as 22:00",
                "{'kind': 'SNOW', 'emails': []} | kind"
            })
    void a_rule_that_nobody_could_follow_is_refused(String rule, String sentence) {
        Http.Reply reply = put(RULE, rule);
        assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
        assertThat(reply.text()).contains(sentence);
        assertThat(put("/v1/alert-rules/a%20b", "{'kind': 'OUT_OF_STOCK', 'emails': []}").status())
                .isEqualTo(400);
        assertThat(stockbook.with(DemoKeys.CHANNEL_WORKER).get("/v1/alerts").status())
                .isEqualTo(403);
    }

    private Http.Reply put(String path, String body) {
        return http.put("unused", path, body.replace('\'', '"'));
    }

    private JsonNode alerts(String question) {
        return http.get("/v1/alerts" + question).json().path("items");
    }

    private String body(int mail) {
        return GreenMailUtil.getBody(mails.getReceivedMessages()[mail]);
    }
}
