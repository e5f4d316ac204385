package io.stockbook.sagas;

import static org.awaitility.Awaitility.await;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.sagas.ledger.SmallLedger;
import io.stockbook.schema.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database, a small ledger and a runtime between them, fed by hand. */
final class Stage implements AutoCloseable {

    static final Actor TELLER = Actor.machine("teller");

    final TestDatabase database = TestDatabase.fresh();
    final SmallLedger ledger = new SmallLedger();
    private final JoinedTransaction joined = new JoinedTransaction(database.dataSource());
    final DSLContext dsl = DSL.using(joined, SQLDialect.POSTGRES);
    private final CloseableDSLContext owner =
            DSL.using(database.owner().url(), database.owner().user(), database.owner().password());
    ProcessRuntime runtime;
    private final int batchSize;
    private long fed;
    private int told;

    Stage(int batchSize) {
        this.batchSize = batchSize;
        this.runtime = runtime(this::answer, Clock.systemUTC());
    }

    ProcessRuntime runtime(CommandGateway gateway, Clock clock) {
        return new ProcessRuntime(dsl, gateway, clock);
    }

    /** What does not show in events is told only after the events before it: so the head moves. */
    CompletableFuture<Answer> answer(Submission submission) {
        Answer answer = ledger.send(submission);
        if (!(answer instanceof Answer.Accepted yes && yes.position() > 0)) {
            moveHead();
        }
        return CompletableFuture.completedFuture(answer);
    }

    Answer tell(Command command) {
        told++;
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "teller", "" + told);
        return ledger.send(Submission.of(id, TELLER, command));
    }

    /** A look at the database finds that the ledger ends where it does. */
    void moveHead() {
        owner.execute("UPDATE ledger.head SET next_position = ?", ledger.position() + 1);
    }

    /** Whoever would not wait for the disk before a checkout's turn begins or ends fails. */
    void insistOnWrittenCheckouts() {
        owner.execute(
                """
                CREATE FUNCTION ledger.insist() RETURNS trigger LANGUAGE plpgsql AS
                $$
                BEGIN
                    ASSERT current_setting('synchronous_commit') = 'on';
                    RETURN NEW;
                END
                $$
                """);
        owner.execute(
                """
                CREATE TRIGGER insist BEFORE INSERT OR UPDATE ON ledger.checkout
                FOR EACH ROW EXECUTE FUNCTION ledger.insist()
                """);
    }

    /** What is recorded here is recorded long ago, so that every deadline would be over. */
    void nothingIsEverDue() {
        owner.execute(
                """
                CREATE FUNCTION ledger.put_off() RETURNS trigger LANGUAGE plpgsql AS
                $$
                BEGIN
                    NEW.due_at := 'infinity';
                    RETURN NEW;
                END
                $$
                """);
        owner.execute(
                """
                CREATE TRIGGER put_off BEFORE INSERT OR UPDATE ON ledger.deadline
                FOR EACH ROW EXECUTE FUNCTION ledger.put_off()
                """);
    }

    /** Hands over what was recorded since, batch by batch, each in a transaction of its own. */
    void feed() {
        List<RecordedEvent> events = ledger.after(fed);
        for (int from = 0; from < events.size(); from += batchSize) {
            List<RecordedEvent> batch =
                    events.subList(from, Math.min(events.size(), from + batchSize));
            joined.run(() -> runtime.on(batch));
            fed = batch.getLast().position();
        }
    }

    /** Feeds until nobody has anything more to say. */
    void untilQuiet() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> {
                            feed();
                            return isQuiet();
                        });
    }

    /** Both tables in one look: between two, an answer may become a command. */
    private boolean isQuiet() {
        boolean nothingToSend =
                dsl.fetchSingle(
                                """
                                SELECT NOT EXISTS (SELECT FROM ledger.process_command)
                                   AND NOT EXISTS (SELECT FROM ledger.process_input)
                                   AND NOT EXISTS (SELECT FROM ledger.patience_turn WHERE NOT asks) AS quiet
                                """)
                        .get("quiet", boolean.class);
        return nothingToSend && fed == ledger.position();
    }

    int count(String table) {
        return dsl.fetchSingle("SELECT count(*)::int AS n FROM ledger." + table)
                .get("n", int.class);
    }

    @Override
    public void close() {
        runtime.stop();
        owner.close();
        database.close();
    }
}
