package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.OutcomeUnknown;
import io.stockbook.messages.RefusalCode;
import io.stockbook.platform.web.HttpCall;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ledger says, and what a caller hears. */
final class AnswersTest {

    private static final String ALLOCATION =
            """
            {"demand": {"kind": "ORDER", "document": "1001", "line": 1}, "quantity": 7}
            """;

    private final ScriptedGateway gateway = CommandServer.gateway();

    @BeforeEach
    void theLedgerSaysYes() {
        gateway.saysYes();
    }

    @Test
    void aYesTellsStreamVersionPositionAndTime() {
        HttpResponse<String> answer = putAway().send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"stream":"house/KETTLE@LONDON","version":4,"position":17,\
                        "recordedAt":"2026-11-21T12:00:00.123456Z"}\
                        """);
        assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void theSecondTimeTheBodyIsTheSameToTheByteAndMarkedAsReplayed() {
        HttpResponse<String> first = allocate().send();
        gateway.answers(submission -> ScriptedGateway.accepted(submission, true));
        HttpResponse<String> second = allocate().send();

        assertThat(first.body()).contains("\"allocation\":\"");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void aRefusalTooIsTheSameToTheByteWhenReplayed() {
        gateway.refuses(RefusalCode.INSUFFICIENT_STOCK, false);
        HttpResponse<String> first = allocate().send();
        gateway.refuses(RefusalCode.INSUFFICIENT_STOCK, true);
        HttpResponse<String> second = allocate().send();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void aRefusalIsAProblemWithItsNumbers() {
        gateway.refuses(RefusalCode.INSUFFICIENT_STOCK, false);
        HttpResponse<String> answer = allocate().send();

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"type":"urn:stockbook:problem:INSUFFICIENT_STOCK",\
                        "title":"Insufficient stock","status":409,\
                        "detail":"6 are available, not 7.","code":"INSUFFICIENT_STOCK",\
                        "numbers":{"available":6,"asked":7},\
                        "instance":"/v1/locations/LONDON/items/KETTLE/allocations"}\
                        """);
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().firstValue("Trace-Id")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalHasItsStatus(RefusalCode code) {
        Map<RefusalCode, Integer> others =
                Map.of(
                        RefusalCode.KEY_REUSED, 422,
                        RefusalCode.WRONG_ITEM, 422,
                        RefusalCode.WRONG_LINES, 422,
                        RefusalCode.WRONG_CUSTODY, 422,
                        RefusalCode.WRONG_REASON, 422,
                        RefusalCode.WRONG_STATUS, 422,
                        RefusalCode.STALE_VERSION, 412);
        int expected = code.name().startsWith("UNKNOWN_") ? 404 : others.getOrDefault(code, 409);
        gateway.refuses(code, false);

        HttpResponse<String> answer = allocate().send();

        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({"BUSY,429,OVERLOADED", "CONTENDED,429,CONTENDED", "CLOSING,503,CLOSING"})
    void aCommandThatWasNotTakenMayComeAgainLater(NotTaken.Reason reason, int status, String code) {
        gateway.answers(_ -> CompletableFuture.failedFuture(new Refusing(reason)));
        HttpResponse<String> answer = putAway().send();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "nothing has happened");
    }

    @Test
    void aGatewayThatThrowsIsHeardTheSameWay() {
        gateway.answers(
                _ -> {
                    throw new Refusing(NotTaken.Reason.BUSY);
                });

        assertThat(putAway().send().statusCode()).isEqualTo(429);
    }

    @Test
    void aLedgerThatCannotBeReachedLeavesTheOutcomeOpen() {
        gateway.answers(_ -> CompletableFuture.failedFuture(new Away()));
        HttpResponse<String> answer = putAway().send();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"OUTCOME_UNKNOWN\"", "cannot be reached");
    }

    @Test
    void aLedgerThatDoesNotAnswerLeavesTheOutcomeOpen() {
        CompletableFuture<Answer> never = new CompletableFuture<>();
        gateway.answers(_ -> never);
        HttpResponse<String> answer = putAway().send();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"OUTCOME_UNKNOWN\"", "Send the same request with the same key");
        assertThat(never).as("somebody else may wait for it").isNotDone();
    }

    @Test
    void aDefectShowsNothingOfTheInside() {
        gateway.answers(
                _ ->
                        CompletableFuture.failedFuture(
                                new IllegalStateException("secret of the house")));
        HttpResponse<String> answer = putAway().send();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"code\":\"DEFECT\"", "\"traceId\":\"")
                .doesNotContain("secret", "Exception");
    }

    private static HttpCall putAway() {
        return CommandServer.call("POST", "/v1/locations/LONDON/items/KETTLE/put-aways")
                .key("k-1")
                .body("{\"quantity\": 10}");
    }

    private static HttpCall allocate() {
        return CommandServer.call("POST", "/v1/locations/LONDON/items/KETTLE/allocations")
                .key("k-1")
                .body(ALLOCATION);
    }

    /** What the bus throws when its database is away. */
    private static final class Away extends RuntimeException implements OutcomeUnknown {
        private static final long serialVersionUID = 1L;
    }

    /** What the bus would throw. */
    private static final class Refusing extends RuntimeException implements NotTaken {

        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Refusing(Reason reason) {
            this.reason = reason;
        }

        @Override
        public Reason reason() {
            return reason;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMillis(1500);
        }
    }
}
