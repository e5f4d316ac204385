package io.stockbook.queryapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.order.OrderState;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.messages.returns.ReturnState;
import io.stockbook.messages.shipment.ShipmentState;
import io.stockbook.messages.transfer.TransferState;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.platform.security.EndpointScopes;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody asks without a key and its scope, and the document says which. */
final class ScopesTest {

    @Test
    void everyEndpointDeclaresItsScope() {
        RequestMappingHandlerMapping endpoints =
                QueryServer.bean(RequestMappingHandlerMapping.class);

        assertThat(EndpointScopes.undeclared(endpoints, "io.stockbook.queryapi"))
                .as("put @Scope on each of these")
                .isEmpty();
    }

    @Test
    void aChannelsKeyReadsAvailabilityAndNothingElse() {
        assertThat(asChannel("/v1/channels/web/availability/MUG").statusCode()).isEqualTo(200);
        assertThat(asChannel("/v1/stock").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAKeyThereIsNoAnswer() {
        HttpResponse<String> answer = QueryServer.get("/v1/stock").without("Authorization").send();

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theDocumentTellsOfEveryOperationItsScopeAndAnswers() {
        JsonNode document =
                JsonMapper.shared().readTree(QueryServer.get("/openapi.json").send().body());

        assertThat(document.get("paths")).hasSize(56);
        document.get("paths")
                .forEach(
                        path -> {
                            JsonNode get = path.has("get") ? path.get("get") : path.get("post");
                            String name = get.get("operationId").asString();
                            assertThat(get.at("/security/0/apiKey/0").asString())
                                    .as(name)
                                    .endsWith(":read");
                            assertThat(get.get("responses").propertyNames())
                                    .as(name)
                                    .contains("200", "400", "401", "403", "500");
                            assertThat(get.at("/responses/200/content").propertyNames())
                                    .as(name)
                                    .containsExactly(mediaType(name));
                        });
        assertThat(document.findValuesAsString("$ref"))
                .allSatisfy(
                        reference ->
                                assertThat(document.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    private static String mediaType(String operation) {
        if (operation.endsWith("Csv")) {
            return "text/csv";
        }
        return operation.endsWith("Events") ? "text/event-stream" : "application/json";
    }

    @Test
    void aParameterIsUsuallyWhatItsSchemaAllows() {
        Map<String, String> usual = new TreeMap<>();
        parameters()
                .forEach(
                        parameter -> {
                            JsonNode schema = parameter.get("schema");
                            if (schema.has("default")) {
                                usual.merge(
                                        parameter.get("name").asString(),
                                        schema.get("type").asString() + " " + schema.get("default"),
                                        (one, other) -> one.equals(other) ? one : "several");
                            }
                        });

        assertThat(usual)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "owner", "string \"house\"",
                                "limit", "integer 100",
                                "newestFirst", "boolean false",
                                "different", "boolean false",
                                "ended", "boolean false",
                                "movements", "integer 5",
                                "after", "integer 0",
                                "wait", "integer 0"));
    }

    @Test
    void theStatesThatAListOrAFileIsAskedForAreCounted() {
        assertThat(
                        parameters()
                                .filter(
                                        parameter ->
                                                parameter.get("name").asString().equals("state")))
                .extracting(parameter -> parameter.at("/schema/enum").size())
                .containsExactlyInAnyOrder(
                        OrderState.values().length,
                        ShipmentState.values().length,
                        TransferState.values().length,
                        WorkOrderState.values().length,
                        ReturnState.values().length,
                        CountState.values().length,
                        CountLineState.values().length,
                        PurchaseState.values().length,
                        OrderState.values().length,
                        CountLineState.values().length,
                        PurchaseState.values().length);
    }

    private static Stream<JsonNode> parameters() {
        return JsonMapper.shared()
                .readTree(QueryServer.get("/openapi.json").send().body())
                .get("paths")
                .valueStream()
                .flatMap(path -> path.at("/get/parameters").valueStream());
    }

    private static HttpResponse<String> asChannel(String path) {
        return QueryServer.get(path)
                .header("Authorization", "Bearer " + QueryServer.ATS_ONLY)
                .send();
    }
}
