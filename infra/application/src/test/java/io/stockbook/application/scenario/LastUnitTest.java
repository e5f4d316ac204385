package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty people want the last unit at the same moment. One gets it, every time. */
final class LastUnitTest {

    private static final int ROUNDS = 100;
    private static final int PEOPLE = 50;

    @Test
    void exactly_one_of_fifty_gets_the_last_unit_a_hundred_times() throws Exception {
        try (RunningStockbook stockbook = RunningStockbook.fresh();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Http http = stockbook.operator();
            for (int round = 0; round < ROUNDS; round++) {
                String item = "/v1/locations/MAIN/items/LAST-" + round;
                Http.Reply received =
                        http.post(
                                "in-" + round,
                                item + "/receipts",
                                "{\"receipt\":\"R\",\"to\":\"AVAILABLE\",\"quantity\":1}");
                assertThat(received.status()).as(received.text()).isBetween(200, 201);
                List<Http.Reply> replies = race(http, people, item, round);
                assertThat(replies).filteredOn(reply -> reply.status() < 300).hasSize(1);
                assertThat(replies)
                        .filteredOn(reply -> reply.status() == 409)
                        .hasSize(PEOPLE - 1)
                        .allMatch(reply -> reply.code().equals("INSUFFICIENT_STOCK"));
            }
        }
    }

    private static List<Http.Reply> race(Http http, ExecutorService people, String item, int round)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Http.Reply>> asked =
                IntStream.range(0, PEOPLE)
                        .mapToObj(
                                person ->
                                        people.submit(
                                                () -> {
                                                    start.await();
                                                    return ask(http, item, round, person);
                                                }))
                        .toList();
        start.countDown();
        List<Http.Reply> replies = new ArrayList<>();
        for (Future<Http.Reply> reply : asked) {
            replies.add(reply.get());
        }
        return replies;
    }

    private static Http.Reply ask(Http http, String item, int round, int person) {
        return http.post(
                "want-%d-%d".formatted(round, person),
                item + "/allocations",
                """
                {"demand": {"kind": "ORDER", "document": "%d", "line": 1}, "quantity": 1}
                """
                        .formatted(person));
    }
}
