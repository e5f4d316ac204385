package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says of every endpoint what a caller must know. */
final class DocumentTest {

    private final JsonNode document =
            JsonMapper.shared()
                    .readTree(
                            CommandServer.call("GET", "/openapi.json")
                                    .without("Authorization")
                                    .send()
                                    .body());

    @Test
    void everyOperationTellsItsScopeItsAnswersAndAnExample() {
        for (JsonNode operation : operations()) {
            String name = operation.get("operationId").asString();
            assertThat(operation.get("summary").asString()).as(name).isNotBlank();
            assertThat(operation.at("/security/0/apiKey/0").asString())
                    .as(name)
                    .matches(".+:(write|approve)");
            assertThat(operation.get("responses").propertyNames())
                    .as(name)
                    .contains("400", "401", "403", "404", "409", "412", "422", "429", "500", "503")
                    .containsAnyOf("200", "201");
            JsonNode json = operation.at("/requestBody/content/application~1json");
            assertThat(json.isMissingNode() || json.has("example")).as(name).isTrue();
        }
    }

    @Test
    void whatMustBeThereIsRequired() {
        JsonNode receipt = document.at("/components/schemas/Receipt");

        assertThat(receipt.get("required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("receipt", "quantity");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .allSatisfy(
                        reference ->
                                assertThat(document.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    @Test
    void idsAreTexts() {
        assertThat(document.at("/components/schemas/NewOrderLine/properties/sku/type").asString())
                .isEqualTo("string");
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        document.get("paths").forEach(path -> path.forEach(operations::add));
        assertThat(operations).hasSize(108);
        return operations;
    }
}
