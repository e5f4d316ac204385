package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.DemoKeys;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody tries in the first hour, and what must be true of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FirstHourTest {

    private static final String ITEM = "/v1/locations/MAIN/items/SHIRT";
    private static final String ATS = "/v1/channels/web/availability/SHIRT";
    private static final String FOUR = allocation(4);
    private static final String SEVEN = allocation(7);

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http operator = stockbook.operator();

    @BeforeAll
    void a_location_and_a_channel() {
        Http.Reply location =
                operator.post(
                        "/v1/locations",
                        "{\"location\":\"MAIN\",\"name\":\"Main\",\"custody\":\"OURS\"}",
                        Map.of());
        assertThat(location.status()).as(location.text()).isEqualTo(201);
        Http.Reply channel =
                operator.post(
                        "/v1/channels",
                        "{\"channel\":\"web\",\"name\":\"Web\",\"policy\":{\"locations\":[\"MAIN\"],"
                            + "\"safetyStock\":0,\"shareBp\":10000,\"backorderLimit\":0}}",
                        Map.of());
        assertThat(channel.status()).as(channel.text()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @Test
    void from_ten_units_to_a_sale_of_twelve() {
        // Ten shirts arrive at the dock and are put in their place.
        accepted(operator.post("in", ITEM + "/receipts", "{\"receipt\":\"R1\",\"quantity\":10}"));
        accepted(operator.post("away", ITEM + "/put-aways", "{\"quantity\":10}"));

        // Four are promised to a line of an order: six are left to sell.
        Http.Reply four = accepted(operator.post("four", ITEM + "/allocations", FOUR));
        assertThat(ats(four)).isEqualTo(6);

        // Seven more are not there, and the refusal says how many are.
        Http.Reply seven = operator.post("seven", ITEM + "/allocations", SEVEN);
        assertThat(seven.status()).isEqualTo(409);
        assertThat(seven.code()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(seven.number("available")).isEqualTo(6);
        assertThat(seven.number("asked")).isEqualTo(7);
        assertThat(seven.json().path("detail").asString()).contains("6").contains("7");

        // Sent again, both are answered as before, and nothing happens twice.
        Http.Reply again = operator.post("four", ITEM + "/allocations", FOUR);
        assertThat(again.text()).isEqualTo(four.text());
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
        Http.Reply refusedAgain = operator.post("seven", ITEM + "/allocations", SEVEN);
        assertThat(refusedAgain.status()).isEqualTo(409);
        assertThat(refusedAgain.headers()).containsEntry("idempotency-replayed", "true");

        // The key of one request is no key for another.
        Http.Reply reused = operator.post("four", ITEM + "/allocations", allocation(5));
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("KEY_REUSED");

        // Whoever has seen an older version is told so.
        Http.Reply stale =
                operator.post(
                        ITEM + "/put-aways",
                        "{\"quantity\":1}",
                        Map.of("Idempotency-Key", "stale", "If-Match", "\"1\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");

        // The four are given back: ten are left to sell.
        String allocation = four.json().path("allocation").asString();
        Http.Reply freed =
                accepted(
                        operator.post(
                                "free",
                                ITEM + "/allocations/" + allocation + "/free",
                                "{\"reason\":\"CANCELLED\"}"));
        assertThat(ats(freed)).isEqualTo(10);

        // The till reports twelve sold. It happened, so two were there and not in the books.
        Http.Reply sale =
                accepted(
                        operator.post(
                                "till",
                                ITEM + "/sales",
                                "{\"sale\":\"POS-7\",\"channel\":\"web\",\"quantity\":12}"));
        assertThat(ats(sale)).isZero();
        Http.Reply card = operator.get(ITEM + "/card", sale.position());
        assertThat(card.text()).contains("UNRECORDED_STOCK").contains("POS-7");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(operator.get("/v1/exceptions").text())
                                        .contains("UNRECORDED_STOCK"));
    }

    @Test
    void anOperatorWatchesTheLedgerAndAChannelWorkerDoesNot() {
        Http.Reply metrics = operator.get("/metrics");
        assertThat(metrics.text())
                .contains("stockbook_commands_waiting{stripe=\"stripe-0\"}")
                .contains("stockbook_ledger_append_seconds_count")
                .contains("stockbook_subscriber_lag{")
                .contains("stockbook_processes_unsent ")
                .contains("stockbook_processes_oldest_unsent_seconds ")
                .contains("stockbook_processes_overdue_deadlines ");
        assertThat(stockbook.with(DemoKeys.CHANNEL_WORKER).get("/metrics").status()).isEqualTo(403);
    }

    private long ats(Http.Reply after) {
        return operator.get(ATS, after.position()).json().path("ats").asLong(-1);
    }

    private static Http.Reply accepted(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }

    private static String allocation(int quantity) {
        return "{\"demand\":{\"kind\":\"ORDER\",\"document\":\"1001\",\"line\":1},"
                + "\"channel\":\"web\",\"quantity\":"
                + quantity
                + "}";
    }
}
