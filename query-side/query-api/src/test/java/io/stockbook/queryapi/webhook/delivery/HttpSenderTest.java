package io.stockbook.queryapi.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.queryapi.webhook.EventTypes;
import io.stockbook.queryapi.webhook.RetrySchedule;
import io.stockbook.queryapi.webhook.WebhookEndpointCode;
import io.stockbook.queryapi.webhook.WebhookEndpointId;
import io.stockbook.queryapi.webhook.WebhookSecret;
import io.stockbook.queryapi.webhook.WebhookSettings;
import io.stockbook.queryapi.webhook.WebhookUrls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message to one receiver, whatever that one does. */
final class HttpSenderTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final HttpServer receiver;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpSender sender = sender(true);

    HttpSenderTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        sender.close();
        receiver.stop(0);
    }

    private static HttpSender sender(boolean loopback) {
        WebhookSettings settings =
                new WebhookSettings(
                        RetrySchedule.STANDARD,
                        PATIENCE,
                        Duration.ofSeconds(30),
                        loopback,
                        Set.of(443));
        return new HttpSender(settings, new WebhookUrls(settings), () -> NOW);
    }

    private void does(HttpHandler what) {
        receiver.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    byte[] _ = exchange.getRequestBody().readAllBytes();
                    what.handle(exchange);
                });
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Attempt send() {
        return send("http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort()));
    }

    private Attempt send(String url) {
        return sender.send(
                new Outgoing(
                        new WebhookEndpointId(OwnerId.HOUSE, new WebhookEndpointCode("shop")),
                        url,
                        Sending.ofMessage("msg_1", 1, NOW),
                        EventTypes.CHANGED,
                        "{}",
                        1,
                        List.of(WebhookSecret.of(new byte[32]))));
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "202", "204", "299"})
    void everyTwoHundredIsSuccess(int status) {
        does(exchange -> answer(exchange, status, ""));
        Attempt attempt = send();
        assertThat(attempt.isSuccess()).isTrue();
        assertThat(attempt.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "400", "404", "410", "429", "500", "503"})
    void nothingElseIs(int status) {
        does(
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    answer(exchange, status, "no\u0000way");
                });
        Attempt attempt = send();
        assertThat(attempt.isSuccess()).isFalse();
        assertThat(attempt.error()).startsWith("The receiver answered " + status);
        assertThat(attempt.answer()).isEqualTo("no way");
        assertThat(attempt.isGone()).isEqualTo(status == 410);
        assertThat(asked).as("nothing is followed, nothing is repeated").hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 120                           | PT2M",
                "503 | 7                             | PT7S",
                "503 | Mon, 23 Nov 2026 12:10:00 GMT | PT10M",
                "503 | Mon, 23 Nov 2026 11:00:00 GMT | PT0S",
                "503 | soon                          | PT0S",
                "500 | 120                           | PT0S"
            })
    void whoSaysWhenIsLeftAloneUntilThen(int status, String wish, Duration pause) {
        does(
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", wish);
                    answer(exchange, status, "");
                });
        assertThat(send().retryAfter()).isEqualTo(pause);
    }

    @Test
    void ofALongAnswerTheBeginningIsShownAndNoMoreIsRead() {
        AtomicLong written = new AtomicLong();
        does(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] page = "x".repeat(10_000).getBytes(UTF_8);
                    try (OutputStream endless = exchange.getResponseBody()) {
                        while (over.getCount() > 0) {
                            endless.write(page);
                            written.addAndGet(page.length);
                        }
                    }
                });
        Attempt attempt = send();
        assertThat(attempt.isSuccess()).isTrue();
        assertThat(attempt.answer()).hasSize(500);
        assertThat(attempt.took()).isLessThan(PATIENCE);
        assertThat(written.get()).as("what fits into sockets").isLessThan(50_000_000);
    }

    @Test
    void whoDoesNotAnswerIsGivenUpInTime() {
        does(exchange -> awaitEnd());
        Attempt attempt = send();
        assertThat(attempt.status()).isNull();
        assertThat(attempt.error()).isEqualTo("The receiver did not answer within 700 ms.");
        assertThat(attempt.took()).isBetween(PATIENCE, PATIENCE.multipliedBy(10));
    }

    @Test
    void whoseAnswerNeverEndsHasAnsweredByItsStatus() {
        does(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('a');
                    exchange.getResponseBody().flush();
                    awaitEnd();
                });
        Attempt attempt = send();
        assertThat(attempt.isSuccess()).isTrue();
        assertThat(attempt.took()).isBetween(PATIENCE, PATIENCE.multipliedBy(10));
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** A name may have meant something else when it was checked: it is looked at again. */
    @Test
    void whatANameStandsForIsCheckedWhenItIsConnectedTo() {
        sender.close();
        sender = sender(false);
        Attempt attempt = send("https://localhost/hook");
        assertThat(attempt.error())
                .isEqualTo("The host of its URL stands for an address that is not public.");
        assertThat(send("https://10.0.0.1/").error()).contains("not public");
        assertThat(send("http://127.0.0.1/").error()).contains("https");
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatCannotBeReachedIsSaidInWords() {
        receiver.stop(0);
        assertThat(send().error()).isEqualTo("The receiver could not be connected to.");
        assertThat(send("http://127.0.0.1:1/").error())
                .isEqualTo("The receiver could not be connected to.");
    }
}
