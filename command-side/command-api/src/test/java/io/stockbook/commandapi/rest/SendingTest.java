package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.web.HttpCall;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, versions and actors: what a request's headers become. */
final class SendingTest {

    private static final String PUT_AWAYS = "/v1/locations/LONDON/items/KETTLE/put-aways";

    private final ScriptedGateway gateway = CommandServer.gateway();

    @BeforeEach
    void theLedgerSaysYes() {
        gateway.saysYes();
    }

    @Test
    void aCommandThatCreatesNothingNeedsAKey() {
        HttpResponse<String> answer = putAway().without("Idempotency-Key").send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"IDEMPOTENCY_KEY_REQUIRED\"");
        assertThat(gateway.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k-1", "\"k-1\"", "\"k\\-1\"", "  k-1 "})
    void aKeyCountsTheSameQuotedAndBare(String header) {
        HttpResponse<String> answer = putAway().key(header).send();

        boolean readable = !header.contains("\\");
        assertThat(answer.statusCode()).isEqualTo(readable ? 200 : 400);
        if (readable) {
            assertThat(gateway.last().id())
                    .isEqualTo(CommandId.ofKey(OwnerId.HOUSE, "tester", "k-1"));
        }
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(putAway().key("k".repeat(255)).send().statusCode()).isEqualTo(200);
        assertThat(putAway().key("k".repeat(256)).send().statusCode()).isEqualTo(400);
    }

    @Test
    void theSameKeyOfAnotherOwnerIsAnotherCommand() {
        HttpResponse<String> answer =
                CommandServer.call("POST", PUT_AWAYS + "?owner=acme")
                        .key("k-1")
                        .body("{\"quantity\": 10}")
                        .send();

        assertThat(answer.body()).contains("\"stream\":\"acme/KETTLE@LONDON\"");
        assertThat(gateway.last().id())
                .isEqualTo(CommandId.ofKey(new OwnerId("acme"), "tester", "k-1"));
    }

    @Test
    void aLineIsOfNothingThatNobodyHasRegistered() {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/orders/A-1/identify-line")
                        .key("k-1")
                        .body("{\"line\": 1, \"sku\": \"GHOST\"}")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("\"code\":\"UNKNOWN_ITEM\"", "There is no item GHOST in the catalog.");
        assertThat(gateway.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST | /v1/counts | {"number": "C-1", "location": "GHOST"} | UNKNOWN_LOCATION
                    POST | /v1/counts | {"number": "C-1", "location": "LONDON", "skus": ["CUP", "GHOST"]} | UNKNOWN_ITEM
                    POST | /v1/counts/C-1/results | {"lines": [{"sku": "CUP", "counted": 3}, {"sku": "GHOST", "counted": 2}]} | UNKNOWN_ITEM
                    PUT | /v1/items/CUP/replenishment/GHOST | {"supplier": "potter", "reorderPoint": 1, "orderQuantity": 2, "leadTimeDays": 3} | UNKNOWN_LOCATION
                    POST | /v1/returns | {"number": "R-1", "order": "GHOST", "lines": [{"line": 1, "sku": "CUP", "quantity": 1, "reason": "DEFECTIVE"}]} | UNKNOWN_ORDER
                    """)
    void nothingIsPlannedForWhatNobodyKnows(String method, String path, String body, String code) {
        HttpResponse<String> answer = CommandServer.call(method, path).key("k-1").body(body).send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"" + code + '"');
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void whoCountsWhatNobodyKnowsHearsWhatIsCalledSo() {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/counts/C-1/results")
                        .key("k-1")
                        .body("{\"lines\": [{\"sku\": \"GHOST\", \"counted\": 2}]}")
                        .send();

        assertThat(answer.body())
                .contains(
                        "There is no item GHOST in the catalog, nor at LONDON; HOST is called so.");
    }

    @Test
    void whoAsksWhileTheDatabaseIsAwayIsToldToAskAgain() {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/counts")
                        .body("{\"number\": \"C-1\", \"location\": \"LOST\"}")
                        .send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("\"code\":\"SERVICE_UNAVAILABLE\"");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void aMistypedParameterIsNotTakenForNone() {
        HttpResponse<String> answer =
                CommandServer.call("POST", PUT_AWAYS + "?ownr=acme")
                        .key("k-1")
                        .body("{\"quantity\": 10}")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"INVALID_REQUEST\"",
                        "ownr: there is no such parameter; there are owner.");
    }

    @Test
    void aDocumentIsKeyedByItsOwnIdAndCreated() {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/items?owner=acme")
                        .body("{\"sku\": \"A/B @1\", \"name\": \"Kettle\"}")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/v1/items/A%2FB%20@1?owner=acme");
        assertThat(gateway.last().id())
                .isEqualTo(CommandId.ofDocument(gateway.last().command().target()));
    }

    @Test
    void namesInAPathSurviveEncoding() {
        HttpResponse<String> answer =
                CommandServer.call(
                                "POST", "/v1/locations/L%2F1/items/A%2FB%5C%25%40%C3%B6/put-aways")
                        .key("k-1")
                        .body("{\"quantity\": 10}")
                        .send();

        assertThat(answer.body()).contains("\"stream\":\"house/A%2FB%5C%25%40%C3%B6@L%2F1\"");
    }

    @Test
    void ifMatchIsTheExpectedVersion() {
        assertThat(putAway().send().statusCode()).isEqualTo(200);
        assertThat(gateway.last().expectedVersion()).isNull();

        assertThat(putAway().header("If-Match", "\"7\"").send().statusCode()).isEqualTo(200);
        assertThat(gateway.last().expectedVersion()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "*", "\"seven\"", "\"1\", \"2\"", "\"-1\""})
    void anyOtherIfMatchIsAnError(String header) {
        HttpResponse<String> answer = putAway().header("If-Match", header).send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("If-Match");
    }

    @Test
    void theActorIsTheKeysClientAndThePersonBehindIt() {
        assertThat(putAway().send().statusCode()).isEqualTo(200);
        assertThat(gateway.last().actor()).isEqualTo(Actor.machine("tester"));

        assertThat(putAway().header("X-Actor", "u-mary").send().statusCode()).isEqualTo(200);
        assertThat(gateway.last().actor()).isEqualTo(new Actor("tester", "u-mary"));

        assertThat(putAway().header("X-Actor", "u".repeat(101)).send().statusCode()).isEqualTo(400);
    }

    private static HttpCall putAway() {
        return CommandServer.call("POST", PUT_AWAYS).key("k-1").body("{\"quantity\": 10}");
    }
}
