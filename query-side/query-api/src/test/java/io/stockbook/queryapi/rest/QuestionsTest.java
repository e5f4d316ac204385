package io.stockbook.queryapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every question gets its answer, and every wrong question a problem that names the mistake. */
final class QuestionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/locations/NORTH/items/MUG",
                "/v1/locations/NORTH/items/MUG/card",
                "/v1/locations/NORTH/items/MUG/card?newestFirst=true",
                "/v1/locations/NORTH/items",
                "/v1/items/MUG/stock",
                "/v1/stock",
                "/v1/channels/web/availability/MUG",
                "/v1/channels/web/availability",
                "/v1/channels/web/availability-snapshot",
                "/v1/channels/web/availability-changes?after=2",
                "/v1/orders/SO-3",
                "/v1/orders?state=WAITING",
                "/v1/shipments/S-1",
                "/v1/shipments?order=SO-3&state=IN_TRANSIT",
                "/v1/transfers/T-1",
                "/v1/transfers?to=SOUTH&state=IN_TRANSIT",
                "/v1/work-orders/W-1",
                "/v1/work-orders?location=NORTH&state=STARTED",
                "/v1/returns/R-1",
                "/v1/returns?order=SO-3&state=RECEIVED",
                "/v1/counts/C-1",
                "/v1/counts?state=OPEN",
                "/v1/counts/C-1/lines?state=COUNTING",
                "/v1/snapshots/S-1",
                "/v1/snapshots?location=NORTH",
                "/v1/snapshots/S-1/lines?different=true",
                "/v1/purchase-orders/PO-1",
                "/v1/purchase-orders?supplier=potter&state=PLACED",
                "/v1/replenishment?location=NORTH&sku=MUG",
                "/v1/owner-policy",
                "/v1/checkouts/cart-1",
                "/v1/carriers",
                "/v1/carriers/swift",
                "/v1/exceptions?role=inventory-control",
                "/v1/exceptions/018f6b1e-6c7a-7b3e-9c57-0d4f8f6a1b2c",
                "/v1/locations",
                "/v1/locations/NORTH",
                "/v1/items",
                "/v1/items/MUG",
                "/v1/aliases/amazon/B01",
                "/v1/items/MUG/conversion?quantity=5&from=each&to=each",
                "/v1/catalog/duplicates",
                "/v1/channels",
                "/v1/channels/web",
                "/v1/ledger/position"
            })
    void everyQuestionHasAnAnswer(String path) {
        HttpResponse<String> answer = QueryServer.get(path).send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("items").isEmpty() && answer.body().contains("\"items\""))
                .as("an empty page")
                .isFalse();
    }

    @Test
    void aStockItemTellsItsBalancesAndWhatTheyReflect() {
        HttpResponse<String> answer = QueryServer.get("/v1/locations/NORTH/items/A%2FB").send();

        assertThat(answer.headers().firstValue("ETag")).contains("\"9\"");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"owner":"house","sku":"A/B","location":"NORTH","onHand":21,"available":6,\
                        "allocated":4,"picked":3,"held":2,"damaged":1,"inspection":5,"missing":1,\
                        "version":9,"changedAt":"2026-11-21T12:00:00Z",\
                        "asOf":{"position":17,"ageMillis":0}}\
                        """);
    }

    @Test
    void manySkusAreLookedUpInTheirOrderAndAtOnePosition() {
        HttpResponse<String> answer = lookup("{\"skus\": [\"NOBODYS\", \"MUG\"]}");

        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"items":[{"channel":"web","sku":"NOBODYS","ats":0,"backorderable":7,\
                        "changedPosition":0,"asOf":{"position":17,"ageMillis":0}},\
                        {"channel":"web","sku":"MUG","ats":6,"backorderable":3,\
                        "changedPosition":17,"changedAt":"2026-11-21T12:00:00Z",\
                        "asOf":{"position":17,"ageMillis":0}}]}\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | skus: must be there.",
                "{'skus': []} | skus must be from 1 to 500, not 0.",
                "{'skus': ['A', 'A']} | skus has A twice.",
                "{'skus': ['']} | skus"
            },
            quoteCharacter = '~')
    void aWrongLookupIsAProblemThatNamesTheMistake(String body, String name) {
        HttpResponse<String> answer = lookup(body.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_REQUEST\"", name);
    }

    @ParameterizedTest
    @CsvSource({"1, 'begins with 3 now', 1", "9, 'has come to 4', 9"})
    void aCursorThatTheFeedCannotGoOnFromIsGone(long cursor, String sentence, long asked) {
        HttpResponse<String> answer =
                QueryServer.get("/v1/channels/web/availability-changes?after=" + cursor).send();

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("\"code\":\"FEED_GAP\"", sentence);
        assertThat(json(answer).at("/numbers/first").asLong()).isEqualTo(3);
        assertThat(json(answer).at("/numbers/last").asLong()).isEqualTo(4);
        assertThat(json(answer).at("/numbers/asked").asLong()).isEqualTo(asked);
    }

    @Test
    void idsInAnAnswerAreTexts() {
        assertThat(QueryServer.get("/v1/channels/web").send().body())
                .contains("\"locations\":[\"SOUTH\",\"NORTH\"]");
    }

    @Test
    void aCheckoutTellsWhatIsKeptByLineAndUntilWhen() {
        HttpResponse<String> answer = QueryServer.get("/v1/checkouts/cart-1").send();

        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"checkout":"cart-1","state":"KEPT","until":"2099-11-21T12:00:00Z",\
                        "lines":[{"line":1,"sku":"MUG","quantity":3,"from":[\
                        {"location":"NORTH","allocation":"00000000-0000-0000-0000-000000000001",\
                        "quantity":2,"expiresAt":"2099-11-21T12:01:00Z"},\
                        {"location":"SOUTH","allocation":"00000000-0000-0000-0000-000000000001",\
                        "quantity":1,"expiresAt":"2099-11-21T12:00:00Z"}]}],"version":2,\
                        "asOf":{"position":17,"ageMillis":0}}\
                        """);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> answer =
                QueryServer.get("/v1/locations/NORTH/items/MUG")
                        .header("If-None-Match", "\"9\"")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void aPageGivesTheCursorOfTheNext() {
        JsonNode first = json(QueryServer.get("/v1/stock?limit=4").send());
        JsonNode second =
                json(
                        QueryServer.get("/v1/stock?limit=4&cursor=" + first.get("next").asString())
                                .send());

        assertThat(first.get("items")).hasSize(4);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stock?limit=0,limit",
        "/v1/stock?limit=501,limit",
        "/v1/stock?limit=many,limit",
        "/v1/stock?cursor=nonsense,cursor",
        "/v1/stock?owner=%20,owner",
        "/v1/stock?atLeast=-1,atLeast",
        "/v1/exceptions/seven,exception",
        "/v1/exceptions?role=nobody,order-desk",
        "/v1/exceptions?type=SHORT_PICKS,SHORT_PICK",
        "/v1/orders?stat=WAITING,'stat: there is no such parameter; there are atLeast,"
                + " cursor, limit, owner, state.'",
        "/v1/orders/SO-3?State=WAITING,'there are atLeast, owner.'",
        "/v1/locations?owner=acme,'there are atLeast, cursor, limit.'",
        "/v1/ledger/position?view=orders,'view: there is no such parameter; there are none.'",
        "/v1/orders?state=open,CANCELLING",
        "/v1/orders?state=waiting,WAITING",
        "/v1/shipments?state=open,IN_TRANSIT",
        "/v1/shipments?order=%20,order",
        "/v1/transfers?state=open,ARRIVED",
        "/v1/work-orders?state=open,STOPPED",
        "/v1/returns?state=back,RECEIVED",
        "/v1/counts/C-1/lines?state=open,COUNTING",
        "/v1/purchase-orders?state=open,BLIND",
        "/v1/purchase-orders?supplier=%20,supplier",
        "/v1/locations/NORTH/items/MUG/card?newestFirst=perhaps,newestFirst"
    })
    void aWrongQuestionIsAProblemThatNamesTheMistake(String path, String name) {
        HttpResponse<String> answer = QueryServer.get(path).send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_REQUEST\"", name);
        assertThat(answer.body()).doesNotContain("java.", "io.stockbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/locations/NORTH/items/NOTHING",
                "/v1/channels/nowhere/availability/MUG",
                "/v1/channels/nowhere/availability-snapshot",
                "/v1/channels/nowhere/availability-changes",
                "/v1/channels/nowhere/availability-events",
                "/v1/orders/NONE",
                "/v1/shipments/NONE",
                "/v1/transfers/NONE",
                "/v1/work-orders/NONE",
                "/v1/returns/NONE",
                "/v1/counts/NONE",
                "/v1/snapshots/NONE",
                "/v1/purchase-orders/NONE",
                "/v1/carriers/nobody",
                "/v1/checkouts/cart-2",
                "/v1/locations/NOWHERE",
                "/v1/items/NOTHING",
                "/v1/channels/nowhere",
                "/v1/exceptions/018f6b1e-6c7a-7b3e-9c57-000000000000",
                "/v1/locations/NORTH/items/MUG?owner=acme"
            })
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> answer = QueryServer.get(path).send();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"", "There is no ");
    }

    private static HttpResponse<String> lookup(String body) {
        return QueryServer.post("/v1/channels/web/availability-lookup").body(body).send();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
