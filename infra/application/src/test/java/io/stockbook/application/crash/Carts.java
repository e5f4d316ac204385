package io.stockbook.application.crash;

import static org.awaitility.Awaitility.await;

import io.stockbook.application.scenario.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Customers who change their minds all the time. Whoever gets no answer asks again under the same
 * key, as shops do.
 */
final class Carts implements AutoCloseable {

    private static final int MOST_UNITS = 6;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http;
    private final Map<String, Future<Integer>> customers = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;

    Carts(Http http) {
        this.http = http;
    }

    void begin(int carts) {
        for (int number = 0; number < carts; number++) {
            String cart = "cart-" + number;
            Random chance = new Random(number);
            customers.put(cart, threads.submit(() -> lastTold(cart, chance)));
        }
    }

    /** What each was told at last is kept for it, once nobody changes anything any more. */
    Map<String, Integer> end() throws InterruptedException, ExecutionException {
        open = false;
        Map<String, Integer> told = new HashMap<>();
        for (Map.Entry<String, Future<Integer>> customer : customers.entrySet()) {
            told.put(customer.getKey(), customer.getValue().get());
        }
        return told;
    }

    private int lastTold(String cart, Random chance) {
        int kept = 0;
        for (int call = 0; open; call++) {
            int units = chance.nextInt(MOST_UNITS + 1);
            if (keeps(cart, cart + "-" + call, units)) {
                kept = units;
            }
        }
        return kept;
    }

    /** Asks until it is told yes, or no for want of stock. */
    private boolean keeps(String cart, String key, int units) {
        String lines =
                units == 0 ? "" : "{'line': 1, 'sku': 'CUP', 'quantity': %d}".formatted(units);
        String body =
                "{'channel': 'web', 'lines': [%s], 'expiresAt': '2199-01-01T00:00:00Z'}"
                        .formatted(lines)
                        .replace('\'', '"');
        boolean[] yes = {false};
        await().pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(failure -> failure.getCause() instanceof IOException)
                .until(
                        () -> {
                            Http.Reply reply = http.put(key, "/v1/checkouts/" + cart, body);
                            yes[0] = reply.status() == 200;
                            return yes[0] || isNo(reply);
                        });
        return yes[0];
    }

    private static boolean isNo(Http.Reply reply) {
        if (reply.status() >= 500 || reply.status() == 429 || reply.code().equals("IN_FLIGHT")) {
            return false;
        }
        if (!reply.code().equals("INSUFFICIENT_STOCK")) {
            throw new AssertionError(reply.text());
        }
        return true;
    }

    @Override
    public void close() {
        open = false;
        threads.close();
    }
}
