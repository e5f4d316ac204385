package io.stockbook.application.rebuild;

import io.stockbook.application.node.Views;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jooq.DSLContext;
import org.jooq.Record;

/** A second generation of a view, in a schema beside the live one's. */
final class ViewCopy {

    private static final int GENERATION = 2;

    private final DSLContext owner;
    private final LedgerReader reader;
    private final Progress progress;
    private final ViewProjector projector;
    private final String view;
    private final String live;
    private final String copy;

    private ViewCopy(
            DSLContext owner, LedgerReader reader, Progress progress, ViewProjector projector) {
        this.owner = owner;
        this.reader = reader;
        this.progress = progress;
        this.projector = projector;
        this.view = projector.name();
        this.live = "read_" + view + '_' + Views.LIVE;
        this.copy = projector.schema();
    }

    /**
     * Makes it, empty; one that somebody left is dropped.
     *
     * @param owner a connection of its own, whose role owns the tables
     */
    static ViewCopy make(DSLContext owner, LedgerReader reader, Progress progress, String view) {
        ViewProjector projector =
                Views.of(owner, GENERATION).stream()
                        .filter(one -> one.name().equals(view))
                        .findFirst()
                        .orElseThrow(() -> new CannotRebuild("there is no view " + view));
        ViewCopy made = new ViewCopy(owner, reader, progress, projector);
        made.make();
        return made;
    }

    private void make() {
        drop();
        owner.execute("CALL read.copy_generation(?, ?)", view, GENERATION);
        owner.execute(
                "INSERT INTO %s.token (processor, position) VALUES (?, 0)".formatted(copy), view);
    }

    /** The last position that the live view has taken. */
    long livePosition() {
        return position(live);
    }

    /** The last position that this copy has taken. */
    long position() {
        return position(copy);
    }

    private long position(String schema) {
        Record found =
                owner.fetchOne(
                        "SELECT position FROM %s.token WHERE processor = ?".formatted(schema),
                        view);
        if (found == null) {
            throw new CannotRebuild(view + " has taken no event yet: there is nothing to rebuild");
        }
        return found.get(0, long.class);
    }

    /** What is done when a batch has been taken. */
    interface AfterBatch {
        void run() throws SQLException;
    }

    /** Takes every event up to this position. */
    void carryTo(long last, AfterBatch then)
            throws SQLException, InterruptedException, ExecutionException {
        try (EventBatches batches =
                new EventBatches(reader, position(), last, projector.batchSize())) {
            List<RecordedEvent> batch = batches.next();
            while (!batch.isEmpty()) {
                projector.on(batch);
                long position = batch.getLast().position();
                reached(position);
                then.run();
                double share = (double) position / last;
                progress.at(new Progress.Standing(view, position, position, share));
                batch = batches.next();
            }
        }
        reached(last);
        then.run();
    }

    private void reached(long position) {
        owner.execute("UPDATE %s.token SET position = ?".formatted(copy), position);
    }

    /** Lets the planner know what is in it, before anybody reads it. */
    void analyze() {
        tables().forEach(table -> owner.execute("ANALYZE %s.%s".formatted(copy, table)));
    }

    /** Takes it away. */
    void drop() {
        owner.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(copy));
    }

    /** The view's name. */
    String view() {
        return view;
    }

    /** Keeps the live view where it is, to the end of the transaction; it is read on. */
    void holdLive() {
        owner.execute("LOCK TABLE %s.token IN EXCLUSIVE MODE".formatted(live));
    }

    /** Each table of the two, side by side. */
    List<Compared> compare() {
        return tables().stream().map(table -> Compared.of(owner, live, copy, table)).toList();
    }

    private List<String> tables() {
        return owner.fetch(
                        "SELECT tablename FROM pg_tables"
                                + " WHERE schemaname = ? AND tablename <> 'token' ORDER BY 1",
                        live)
                .map(table -> table.get(0, String.class));
    }

    /** From here on this copy is the live view. */
    void takeOver() {
        projector.beforeTakingOver();
        owner.execute("CALL read.take_over(?, ?)", view, GENERATION);
    }
}
