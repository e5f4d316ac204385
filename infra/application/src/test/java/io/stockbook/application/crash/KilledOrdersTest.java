package io.stockbook.application.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.scenario.RunningStockbook;
import io.stockbook.schema.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many orders are on their way while the process is killed (SIGKILL) again and again. In the end
 * nothing shows it: every order ends as on a calm day, and nothing has happened twice.
 */
final class KilledOrdersTest {

    private static final long SEED = 20_261_122;
    private static final Duration LONGEST_DAY = Duration.ofMinutes(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void orders_of_one_kind_end_alike_though_the_process_is_killed_meanwhile() throws Exception {
        List<OrderStory> stories = Stories.of(36);
        Ending ending = dayOfCrashes(stories, 2);

        assertThat(ending.left().values()).containsOnly("0");
        ending.effectsByKind(stories)
                .forEach(
                        (kind, effects) -> {
                            if (!kind.equals(Stories.RACING)) {
                                assertThat(effects).as(kind).hasSize(1);
                            }
                        });
    }

    @Test
    @Tag("long")
    void a_thousand_orders_end_as_on_a_calm_day_though_the_process_is_killed_fifty_times()
            throws Exception {
        List<OrderStory> stories = Stories.of(1_000);
        Ending calm = calmDay(Stories.of(1_000));
        Ending killed = dayOfCrashes(stories, 50);

        assertThat(killed.left()).isEqualTo(calm.left());
        assertThat(killed.left().values()).containsOnly("0");
        assertThat(killed.orders()).isEqualTo(calm.orders()).hasSize(1_000);
        assertThat(killed.stock()).isEqualTo(calm.stock());
        for (OrderStory story : stories) {
            if (!story.kind().equals(Stories.RACING)) {
                assertThat(killed.effects().get(story.number()))
                        .as(story.toString())
                        .isEqualTo(calm.effects().get(story.number()));
            }
        }
    }

    private static Ending calmDay(List<OrderStory> stories) throws Exception {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            Clients.all(stockbook.operator(), Stories.world());
            Sight sight = new Sight(stockbook.database().dataSource());
            try (Clients clients = new Clients(stockbook.operator(), sight, stories)) {
                clients.mayTake(Integer.MAX_VALUE / 2);
                clients.begin();
                assertEnd(clients);
            }
            assertThat(stockbook.node().rest().await(LONGEST_DAY)).isTrue();
            return Ending.of(stockbook.database().dataSource());
        }
    }

    private Ending dayOfCrashes(List<OrderStory> stories, int kills) throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Crashes crashes = Crashes.begin(directory, database, SEED)) {
            Clients.all(crashes.http(), Stories.world());
            Sight sight = new Sight(database.dataSource());
            try (Clients clients = new Clients(crashes.http(), sight, stories)) {
                clients.begin();
                crashes.kill(kills, stories, clients);
                assertEnd(clients);
                System.out.println(crashes.summary(clients));
            }
            assertThat(crashes.end()).isTrue();
            crashes.verify();
            return Ending.of(database.dataSource());
        }
    }

    private static void assertEnd(Clients clients) throws InterruptedException {
        boolean ended = clients.awaitEnd(LONGEST_DAY);
        assertThat(clients.failure()).isNull();
        assertThat(ended).as(() -> String.join("\n", clients.unended())).isTrue();
    }
}
