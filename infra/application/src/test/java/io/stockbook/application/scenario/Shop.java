package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A shop whose people do everything over HTTP: one channel, {@code web}, and its warehouses. */
final class Shop {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Http http;
    private final AtomicInteger keys = new AtomicInteger();

    Shop(Http http) {
        this.http = http;
    }

    /** The channel sells from these locations, the preferred one first. */
    void opens(String... locations) {
        for (String place : locations) {
            opensPlace(place);
        }
        opensChannel("web", null, locations);
    }

    /** A location from which no channel sells. */
    void opensPlace(String place) {
        done(
                http.post(
                        "/v1/locations",
                        """
                        {"location": "%s", "name": "%s", "custody": "OURS"}
                        """
                                .formatted(place, place),
                        Map.of()));
    }

    /** Another channel, whose orders are served like this, or as usual. */
    void opensChannel(String channel, @Nullable String fulfilment, String... locations) {
        String served = fulfilment == null ? "" : ", 'fulfilment': " + fulfilment;
        creates(
                "/v1/channels",
                """
                {'channel': '%s', 'name': '%s', 'policy': {'locations': ['%s'],
                 'safetyStock': 0, 'shareBp': 10000, 'backorderLimit': 0%s}}
                """
                        .formatted(channel, channel, String.join("', '", locations), served));
    }

    /** Makes a document, which is its own key. */
    void creates(String path, String body) {
        done(http.post(path, body.replace('\'', '"'), Map.of()));
    }

    /** The channel's policy from now on; apostrophes stand for quotes. */
    void follows(String policy) {
        String key = "key-" + keys.incrementAndGet();
        done(http.put(key, "/v1/channels/web/policy", policy.replace('\'', '"')));
    }

    /** Has exactly these lines kept for a checkout; apostrophes stand for quotes. */
    Http.Reply keeps(String checkout, String lines) {
        String key = "key-" + keys.incrementAndGet();
        return http.put(
                key,
                "/v1/checkouts/" + checkout,
                "{'channel': 'web', 'lines': %s, 'expiresAt': '2199-01-01T00:00:00Z'}"
                        .formatted(lines)
                        .replace('\'', '"'));
    }

    void receive(String location, String sku, int quantity) {
        does(
                "/v1/locations/%s/items/%s/receipts".formatted(location, sku),
                "{'receipt': 'R-%d', 'to': 'AVAILABLE', 'quantity': %d}"
                        .formatted(keys.get(), quantity));
    }

    void place(String number, String lines) {
        place(number, 5, lines);
    }

    void place(String number, int priority, String lines) {
        placeAs(
                number,
                """
                {"number": "%s", "channel": "web", "priority": %d, "lines": %s}
                """
                        .formatted(number, priority, lines));
    }

    /** With everything that an order can say. */
    void placeAs(String number, String order) {
        done(http.post("/v1/orders", order.replace('\'', '"'), Map.of()));
        await().atMost(SOON).until(() -> http.get("/v1/orders/" + number).status() == 200);
    }

    /** Tells an order something that it takes. */
    void tells(String number, String what, String body) {
        does("/v1/orders/%s/%s".formatted(number, what), body);
    }

    /** Tells an order something that it may refuse. */
    Http.Reply asks(String number, String what, String body) {
        return send("/v1/orders/%s/%s".formatted(number, what), body);
    }

    /** Sends a command that is taken; apostrophes stand for quotes. */
    void does(String path, String body) {
        done(send(path, body));
    }

    /** Sends a command that may be refused, under a key of its own. */
    Http.Reply send(String path, String body) {
        return http.post("key-" + keys.incrementAndGet(), path, body.replace('\'', '"'));
    }

    /** Puts what may be refused, under a key of its own. */
    Http.Reply put(String path, String body) {
        return http.put("key-" + keys.incrementAndGet(), path, body.replace('\'', '"'));
    }

    void reaches(String number, String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(state(number)).isEqualTo(state));
    }

    static void soon(ThrowingRunnable so) {
        await().atMost(SOON).untilAsserted(so);
    }

    String state(String number) {
        return order(number).path("order").path("state").asString();
    }

    JsonNode order(String number) {
        return http.get("/v1/orders/" + number).json();
    }

    long balance(String location, String sku, String status) {
        return http.get("/v1/locations/%s/items/%s".formatted(location, sku))
                .json()
                .path(status)
                .asLong(-1);
    }

    long ats(String sku) {
        return ats("web", sku);
    }

    long ats(String channel, String sku) {
        return http.get("/v1/channels/%s/availability/%s".formatted(channel, sku))
                .json()
                .path("ats")
                .asLong(-1);
    }

    /** The allocation of the order's only promise, or of its only one there. */
    String allocation(String number, String location) {
        for (JsonNode promise : order(number).path("promises")) {
            if (promise.path("location").asString().equals(location)) {
                return promise.path("allocation").asString();
            }
        }
        throw new AssertionError("nothing is promised to " + number + " at " + location);
    }

    /** What stands in the queues for somebody to look at, of this type. */
    List<JsonNode> exceptions(String type) {
        return http.get("/v1/exceptions?limit=500")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("type").asString().equals(type))
                .toList();
    }

    /** What of this order the floor has to pick. */
    JsonNode pickList(String number) {
        return http.get("/v1/pick-list?order=" + number).json().path("items");
    }

    static Http.Reply done(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }
}
