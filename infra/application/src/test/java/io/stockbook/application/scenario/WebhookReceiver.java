package io.stockbook.application.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of somebody else that is told by webhook, and answers as it likes. */
public final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** The most messages that came at the same time. */
    public final AtomicInteger mostAtOnce = new AtomicInteger();

    /** How it answers from now on. */
    public volatile Answering answering = _ -> Answer.TAKEN;

    /** Listens on this machine. */
    public WebhookReceiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** What it does with a message, before it answers. */
    public interface Answering {

        /** What it says to this one. */
        Answer to(Received message) throws InterruptedException;
    }

    /** What it says. */
    public record Answer(int status, Map<String, String> headers) {

        /** It has it. */
        public static final Answer TAKEN = of(204);

        /** It says this and nothing else. */
        public static Answer of(int status) {
            return new Answer(status, Map.of());
        }
    }

    /** A message as it came. */
    public record Received(Map<String, List<String>> headers, String text) {

        /** The same whenever it comes again. */
        public String id() {
            return header("webhook-id");
        }

        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name).getFirst();
        }

        String type() {
            return json().path("type").asString();
        }

        JsonNode data() {
            return json().path("data");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** The changes in it. */
        public List<Long> cursors() {
            return data().path("changes")
                    .valueStream()
                    .map(change -> change.path("cursor").asLong())
                    .toList();
        }

        /** As the library of the specification has it; complains about any other. */
        void verify(String secret) {
            try {
                new Webhook(secret).verify(text, headers);
            } catch (EmptyWebhookSecretException | WebhookVerificationException forged) {
                throw new AssertionError(forged);
            }
        }
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:%d/stockbook".formatted(server.getAddress().getPort());
    }

    /** All that came, taken or not. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** All changes that came, message by message. */
    List<Long> cursors() {
        return received.stream().flatMap(message -> message.cursors().stream()).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            Received message =
                    new Received(
                            exchange.getRequestHeaders().entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    header ->
                                                            header.getKey()
                                                                    .toLowerCase(Locale.ROOT),
                                                    Map.Entry::getValue)),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            received.add(message);
            Answer answer = answering.to(message);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
