package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.platform.web.HttpCall;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, the answer is a problem that names it. */
final class BadRequestsTest {

    private static final String ITEM = "/v1/locations/LONDON/items/KETTLE";

    private final ScriptedGateway gateway = CommandServer.gateway();

    @BeforeEach
    void theLedgerSaysYes() {
        gateway.saysYes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"quantity": 1}                                | receipt: must be there.
                    {"receipt": null, "quantity": 1}               | receipt: must be there.
                    {"receipt": "R"}                               | quantity: must be there.
                    {"receipt": "R", "quantity": null}             | quantity: must be
                    {"receipt": "R", "quantity": 0}                | quantity must be from 1 to
                    {"receipt": "R", "quantity": -3}               | not -3
                    {"receipt": "R", "quantity": "5"}              | quantity: must be a whole number.
                    {"receipt": "R", "quantity": 1.5}              | quantity: must be a whole number.
                    {"receipt": "R", "quantity": 99999999999999999999} | quantity
                    {"receipt": 7, "quantity": 1}                  | receipt: must be a text.
                    {"receipt": " ", "quantity": 1}                | receipt: must have 1 to 2000
                    {"receipt": "R\\u0000", "quantity": 1}         | receipt: must not hold control
                    {"receipt": "R", "quantity": 1, "to": "NOWHERE"} | to: must be one of AVAILABLE,
                    {"receipt": "R", "quantity": 1, "colour": "red"} | colour: there is no such field
                    {"receipt": "R", "receipt": "S", "quantity": 1} | Duplicate
                    {"receipt": "R", "quantity": 1, "value": {"minor": 1, "currency": "euro"}} | value: currency must be
                    {"receipt": "R", "quantity": 1, "value": {"minor": 1}} | value.currency: must be there.
                    {"receipt": "R", "quantity": 1, "evidence": {"occurredAt": "today"}} | evidence.occurredAt: must be a moment
                    {"receipt": "R", "quantity": 1, "evidence": {"occurredAt": "9999-01-01T00:00:00Z"}} | must be from 1900
                    {"receipt": "R", "quantity": 1} trailing       | not JSON
                    {"receipt": "R",                               | not JSON
                    {"receipt": "R"                                | expected close marker for Object."
                    []                                             | The body
                    """)
    void theFieldIsNamed(String body, String sentence) {
        assertInvalid("/receipts", body, sentence);
    }

    @Test
    void aFieldInAListIsNamedWithItsPlace() {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/orders")
                        .body(
                                """
                                {"number": "1", "channel": "web", "lines": [
                                  {"line": 1, "sku": "A", "quantity": 1},
                                  {"line": 2, "sku": "B", "quantity": "2"}]}
                                """)
                        .send();

        assertThat(answer.body()).contains("lines[1].quantity: must be a whole number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"usual": null}       | the code of service usual must have 1 to 100
                    {"usual": 7}          | services.usual: must be a text.
                    {"usual": " "}        | services.usual: must have 1 to 2000
                    {"\\u0000": "ECO"}    | a service must have 1 to 100 characters
                    ["usual"]             | services: is not what belongs here.
                    """)
    void aServiceOfACarrierIsNamed(String services, String sentence) {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/carriers")
                        .body(
                                "{\"carrier\": \"swift\", \"name\": \"Swift\", \"services\": %s}"
                                        .formatted(services))
                        .send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_REQUEST\"", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                  | a shipment must have 1 to 200 packages, not 0
                    [null]                              | packages
                    [{"id": "P", "contents": []}]       | packages[0]: package P must hold units of 1 to
                    [{"id": "P", "contents": [{"quantity": 1}]}] | packages[0].contents[0].allocation: must be there
                    """)
    void aPackageIsNamedWithItsPlace(String packages, String sentence) {
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/shipments")
                        .body(
                                "{\"number\": \"S\", \"order\": \"1\", \"from\": \"L\", \"packages\": %s}"
                                        .formatted(packages))
                        .send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_REQUEST\"", sentence);
    }

    @Test
    void aMissingBodyIsAsked() {
        HttpResponse<String> answer =
                CommandServer.call("POST", ITEM + "/receipts")
                        .key("k")
                        .header("Content-Type", "application/json")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A JSON body is needed here.");
    }

    @Test
    void anIdThatIsNoneIsNamed() {
        assertInvalid("/allocations/seven/pick", "{}", "allocation: ");
    }

    @Test
    void anUnknownPathIsAProblem() {
        HttpResponse<String> answer = CommandServer.call("POST", "/v1/nowhere").send();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void anotherMethodIsAProblem() {
        HttpResponse<String> answer = CommandServer.call("PATCH", ITEM + "/receipts").send();

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
    }

    @Test
    void anotherContentTypeIsAProblem() {
        HttpResponse<String> answer =
                CommandServer.call("POST", ITEM + "/receipts")
                        .key("k")
                        .body("receipt: R")
                        .header("Content-Type", "application/yaml")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body())
                .contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"", "application/json");
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedWhetherItSaysSoOrNot() {
        byte[] large =
                ("{\"receipt\": \"R\"" + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> announced = receipt().body(of(large, true)).send();
        HttpResponse<String> streamed = receipt().body(of(large, false)).send();

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
    }

    private static HttpRequest.BodyPublisher of(byte[] bytes, boolean withLength) {
        return withLength
                ? HttpRequest.BodyPublishers.ofByteArray(bytes)
                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private static HttpCall receipt() {
        return CommandServer.call("POST", ITEM + "/receipts").key("k");
    }

    private void assertInvalid(String path, String body, String sentence) {
        HttpResponse<String> answer =
                CommandServer.call("POST", ITEM + path).key("k").body(body).send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_REQUEST\"").contains(sentence);
        assertThat(answer.body()).doesNotContain("io.stockbook", "tools.jackson", "java.");
        assertThat(gateway.sent()).isEmpty();
    }
}
