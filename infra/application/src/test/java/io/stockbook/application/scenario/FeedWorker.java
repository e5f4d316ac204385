package io.stockbook.application.scenario;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.stockbook.application.web.DemoKeys;
import io.stockbook.grpc.v1.AvailabilityServiceGrpc;
import io.stockbook.grpc.v1.WatchAvailabilityRequest;
import io.stockbook.grpc.v1.WatchAvailabilityResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A channel worker that reads the feed in one of the ways there are, is cut off now and then, comes
 * again with the last cursor it has, and complains when a number is missing.
 */
abstract class FeedWorker implements Runnable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final Random chance;

    volatile long cursor;
    volatile boolean stopped;
    volatile int port;
    final AtomicInteger cuts = new AtomicInteger();

    FeedWorker(int port, long seed) {
        this.port = port;
        this.chance = new Random(seed);
    }

    /** Reads until it is cut off, or for a while. */
    abstract void read() throws IOException, InterruptedException;

    @Override
    public void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            try {
                read();
            } catch (IOException | UncheckedIOException | StatusRuntimeException cutOff) {
                cuts.incrementAndGet();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    Map<String, Long> numbers() {
        return Map.copyOf(numbers);
    }

    /** Whether the worker hangs up here by itself. */
    boolean hangsUp() {
        boolean now = stopped || Thread.currentThread().isInterrupted() || chance.nextInt(40) == 0;
        if (now) {
            cuts.incrementAndGet();
        }
        return now;
    }

    void take(long next, String sku, long ats) {
        if (next != cursor + 1) {
            throw new AssertionError("after %d came %d".formatted(cursor, next));
        }
        numbers.put(sku, ats);
        cursor = next;
    }

    void take(JsonNode change) {
        take(
                change.path("cursor").asLong(),
                change.path("sku").asString(),
                change.path("ats").asLong());
    }

    HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + DemoKeys.CHANNEL_WORKER)
                .header("Last-Event-ID", Long.toString(cursor))
                .build();
    }

    /** Asks, and waits at the server until there is an answer. */
    static final class Poller extends FeedWorker {

        Poller(int port, long seed) {
            super(port, seed);
        }

        @Override
        void read() throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    CLIENT.send(
                            get(
                                    "/v1/channels/web/availability-changes?wait=1&limit=7&after="
                                            + cursor),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
            JSON.readTree(answer.body()).path("items").forEach(this::take);
        }
    }

    /** Keeps a connection open and is told. */
    static final class Listener extends FeedWorker {

        Listener(int port, long seed) {
            super(port, seed);
        }

        @Override
        void read() throws IOException, InterruptedException {
            HttpResponse<Stream<String>> answer =
                    CLIENT.send(
                            get("/v1/channels/web/availability-events"),
                            HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("status " + answer.statusCode());
                }
                Iterator<String> each = lines.iterator();
                while (each.hasNext()) {
                    String line = each.next();
                    if (line.startsWith("data:")) {
                        take(JSON.readTree(line.substring("data:".length())));
                    }
                    if (hangsUp()) {
                        return;
                    }
                }
            }
        }
    }

    /** The same over gRPC. */
    static final class Watcher extends FeedWorker {

        Watcher(int port, long seed) {
            super(port, seed);
        }

        @Override
        void read() {
            Metadata key = new Metadata();
            key.put(
                    Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                    "Bearer " + DemoKeys.CHANNEL_WORKER);
            ManagedChannel channel =
                    Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                            .build();
            try {
                Iterator<WatchAvailabilityResponse> changes =
                        AvailabilityServiceGrpc.newBlockingStub(channel)
                                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(key))
                                .watchAvailability(
                                        WatchAvailabilityRequest.newBuilder()
                                                .setChannel("web")
                                                .setAfter(cursor)
                                                .build());
                while (changes.hasNext()) {
                    WatchAvailabilityResponse change = changes.next();
                    take(change.getCursor(), change.getSku(), change.getAts());
                    if (hangsUp()) {
                        return;
                    }
                }
            } finally {
                channel.shutdownNow();
            }
        }
    }

    /** Is told by webhook: now and then it is deaf, and now and then it forgets to say thanks. */
    static final class Told extends FeedWorker {

        private final WebhookReceiver receiver = new WebhookReceiver();
        private final Set<String> had = new HashSet<>();
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile String secret = "";
        private volatile @Nullable AssertionError missed;

        Told(int port, long seed) {
            super(port, seed);
            receiver.answering = this::hear;
        }

        /** Has itself told everything from the beginning. */
        void register(Http http) {
            Http.Reply _ = http.get("/v1/channels/web/availability?limit=1&atLeast=head");
            Http.Reply made =
                    http.post(
                            "/v1/webhook-endpoints",
                            """
                            {"endpoint": "worker", "url": "%s", "types": ["availability.changed"],
                             "batch": 7, "channels": [{"channel": "web", "after": 0}]}
                            """
                                    .formatted(receiver.url()),
                            Map.of());
            if (made.status() != 201) {
                throw new AssertionError(made.text());
            }
            secret = made.json().path("secret").asString();
        }

        private synchronized WebhookReceiver.Answer hear(WebhookReceiver.Received message) {
            if (hangsUp()) {
                return WebhookReceiver.Answer.of(503);
            }
            try {
                message.verify(secret);
                if (had.add(message.id())) {
                    message.data().path("changes").forEach(this::take);
                }
            } catch (AssertionError wrong) {
                missed = wrong;
                return WebhookReceiver.Answer.of(500);
            }
            return WebhookReceiver.Answer.of(hangsUp() ? 500 : 204);
        }

        @Override
        void read() throws InterruptedException {
            boolean _ = over.await(100, TimeUnit.MILLISECONDS);
            AssertionError wrong = missed;
            if (wrong != null) {
                throw wrong;
            }
        }

        void close() {
            stopped = true;
            over.countDown();
            receiver.close();
        }
    }
}
