package io.stockbook.benchmarks.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.stockbook.benchmarks.arm.Arm;
import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.Count;
import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import io.stockbook.benchmarks.load.Slots;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** One actor system; the schema is the one that the plugin brings. */
public final class PekkoArm implements Arm {

    private static final String SCHEMA = "/schema/postgres/postgres-create-schema.sql";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BenchDatabase database;
    private final ActorSystem<SpawnProtocol.Command> system;
    private final List<ActorRef<ItemRequest>> items = new ArrayList<>();

    public PekkoArm(BenchDatabase database) throws IOException, SQLException {
        this.database = database;
        try (InputStream schema =
                Objects.requireNonNull(PekkoArm.class.getResourceAsStream(SCHEMA))) {
            String statements = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            database.execute(statements.replace("CONCURRENTLY", ""));
        }
        this.system = ActorSystem.create(SpawnProtocol.create(), "bench", config(database.owner()));
    }

    private static Config config(DatabaseLogin login) {
        return ConfigFactory.parseMap(
                        Map.of(
                                // The driver makes one statement of a batch of inserts.
                                "jdbc-journal.slick.db.url",
                                login.url()
                                        + (login.url().contains("?") ? "&" : "?")
                                        + "reWriteBatchedInserts=true",
                                "jdbc-journal.slick.db.user",
                                login.user(),
                                "jdbc-journal.slick.db.password",
                                login.password()))
                .withFallback(ConfigFactory.load("pekko"));
    }

    @Override
    public void receive(int skus, long quantityEach) {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        for (int sku = 0; sku < skus; sku++) {
            ActorRef<ItemRequest> item = spawn("SKU-" + sku);
            items.add(item);
            answers.add(ask(item, answer -> new ItemRequest.Receive(quantityEach, answer)));
        }
        answers.forEach(CompletableFuture::join);
    }

    private ActorRef<ItemRequest> spawn(String sku) {
        return AskPattern.<SpawnProtocol.Command, ActorRef<ItemRequest>>ask(
                        system,
                        replyTo ->
                                new SpawnProtocol.Spawn<>(
                                        new ItemActor(sku), sku, Props.empty(), replyTo),
                        PATIENCE,
                        system.scheduler())
                .toCompletableFuture()
                .join();
    }

    private static <T> CompletableFuture<T> ask(
            ActorRef<ItemRequest> item, Function<CompletableFuture<T>, ItemRequest> request) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        item.tell(request.apply(answer));
        return answer;
    }

    @Override
    public Run run(Load load, int inFlight, Duration duration) throws InterruptedException {
        return Slots.drive(
                load,
                inFlight,
                duration,
                step ->
                        ask(
                                items.get(step.sku()),
                                answer -> new ItemRequest.Perform(step, answer)));
    }

    /** The actors say what they hold, the journal how many events it has. */
    @Override
    public Count count() throws SQLException {
        List<Long> balances =
                items.stream()
                        .map(item -> PekkoArm.<Long>ask(item, ItemRequest.Balance::new).join())
                        .toList();
        long sum = balances.stream().mapToLong(Long::longValue).sum();
        long lowest = balances.stream().mapToLong(Long::longValue).min().orElse(0);
        Count journal =
                database.count(
                        """
                        SELECT count(*),
                               sum(CASE event_ser_manifest
                                       WHEN 'received'
                                           THEN convert_from(event_payload, 'UTF8')::bigint
                                       WHEN 'freed' THEN 1
                                       ELSE -1 END),
                               0
                        FROM event_journal
                        """);
        return new Count(journal.events(), sum, sum == journal.available() ? lowest : -1);
    }

    @Override
    public void close() {
        system.terminate();
        var unused =
                system.getWhenTerminated()
                        .toCompletableFuture()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
    }
}
