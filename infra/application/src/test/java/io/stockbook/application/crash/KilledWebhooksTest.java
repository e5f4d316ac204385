package io.stockbook.application.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockbook.application.scenario.Http;
import io.stockbook.application.scenario.WebhookReceiver;
import io.stockbook.application.scenario.WebhookReceiver.Answer;
import io.stockbook.application.scenario.WebhookReceiver.Received;
import io.stockbook.schema.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A receiver is in the middle of being told when the process that tells it is killed (SIGKILL). */
final class KilledWebhooksTest {

    private static final long SEED = 20_261_123;
    private static final int CHANGES = 150;
    private static final int KILLS = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void every_change_is_told_in_order_and_what_comes_twice_has_its_id() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                WebhookReceiver receiver = new WebhookReceiver();
                Crashes crashes = Crashes.begin(directory, database, SEED)) {
            Clients.all(crashes.http(), world());
            CountDownLatch slowly = new CountDownLatch(1);
            receiver.answering =
                    _ -> {
                        boolean _ = slowly.await(40, TimeUnit.MILLISECONDS);
                        return Answer.TAKEN;
                    };
            Http.Reply made =
                    crashes.http()
                            .post(
                                    "/v1/webhook-endpoints",
                                    """
                                    {"endpoint": "shop", "url": "%s", "batch": 1,
                                     "types": ["availability.changed"],
                                     "channels": [{"channel": "web", "after": 0}]}
                                    """
                                            .formatted(receiver.url()),
                                    Map.of());
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            for (int kill = 0; kill < KILLS; kill++) {
                crashes.kill();
            }
            slowly.countDown();
            await().atMost(Duration.ofMinutes(1))
                    .until(
                            () ->
                                    receiver.received().stream()
                                                    .map(Received::id)
                                                    .distinct()
                                                    .count()
                                            == CHANGES);
            assertThat(crashes.end()).isTrue();

            Map<String, String> bodies = new HashMap<>();
            List<Long> cursors = new ArrayList<>();
            for (Received message : receiver.received()) {
                String before = bodies.putIfAbsent(message.id(), message.text());
                if (before == null) {
                    cursors.addAll(message.cursors());
                } else {
                    assertThat(message.text()).isEqualTo(before);
                }
            }
            assertThat(cursors).isEqualTo(LongStream.rangeClosed(1, CHANGES).boxed().toList());
            assertThat(receiver.received().size())
                    .as("it was killed before it could write down that a message was taken")
                    .isGreaterThan(CHANGES);
        }
    }

    private static List<Call> world() {
        List<Call> calls = new ArrayList<>();
        calls.add(
                Call.document(
                        "/v1/channels",
                        "{'channel': 'web', 'name': 'Web', 'policy': {'locations': ['EAST'],"
                                + " 'safetyStock': 0, 'shareBp': 10000, 'backorderLimit': 0}}"));
        for (int sku = 0; sku < CHANGES; sku++) {
            calls.add(
                    Call.keyed(
                            "receipt-" + sku,
                            "/v1/locations/EAST/items/CUP-%d/receipts".formatted(sku),
                            "{'receipt': 'R-%d', 'to': 'AVAILABLE', 'quantity': 20}"
                                    .formatted(sku)));
        }
        return calls;
    }
}
