package io.stockbook.projectors.rows;

import io.stockbook.messages.EventSubscriber;
import java.time.Duration;
import org.jooq.DSLContext;

/** Writes one generation of a view; what an event means there is said by who extends this. */
public abstract class ViewProjector implements EventSubscriber {

    private static final int BATCH = 10_000;

    /** What people read may be so old while orders rush in; whoever asks for newer waits for it. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final Generation generation;
    private final DSLContext database;

    /** Writes this generation of the view. */
    protected ViewProjector(DSLContext database, String view, int generation) {
        this.generation = new Generation(view, generation);
        this.database = this.generation.in(database);
    }

    @Override
    public final String name() {
        return generation.view();
    }

    @Override
    public final String schema() {
        return generation.schema();
    }

    @Override
    public final int batchSize() {
        return BATCH;
    }

    @Override
    public Duration longestRest() {
        return REST;
    }

    @Override
    public boolean waitsForDisk() {
        return false;
    }

    /** Whether this is what people read, and not a copy that is being built beside it. */
    protected final boolean isLive() {
        return generation.isFirst();
    }

    /**
     * Tells the world what it will read differently once this generation, which is being built
     * anew, has taken the live one's place; called in the transaction that does it.
     */
    public void beforeTakingOver() {}

    /** The database, in which the tables of the first generation mean this one's. */
    protected final DSLContext database() {
        return database;
    }
}
