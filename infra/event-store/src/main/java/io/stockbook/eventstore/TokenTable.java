package io.stockbook.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The places of processors, each a plain number in the {@code token} table of the schema that holds
 * the rows written up to it.
 *
 * <p>A place only moves on from where this node has seen it last, and first of all in the
 * transaction of the rows: a node whose claim was taken over cannot write a row, even if two nodes
 * bear one name; so is a place that a crash of the database has set back found, also while nothing
 * happens. A node that hangs in such a transaction holds the place no longer than a claim lasts,
 * because the database then ends the transaction. Claims are measured by the database's clock.
 *
 * <p>A node whose sessions bear its name and are all gone has died: nobody waits for its claims to
 * end. Should it live after all, it finds its place taken like any other that was silent. Where
 * names do not arrive (a pooler in between), our own is missing too, and only silence counts.
 */
final class TokenTable implements TokenStore {

    /** After so long a silence another node may take over. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final int[] ONE_SEGMENT = {0};

    private final JdbcTemplate jdbc;
    private final String table;
    private final String node;
    private final boolean waitsForDisk;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    /**
     * @param waitsForDisk whether rows and place are on the disk when their transaction has ended
     */
    TokenTable(DataSource dataSource, String schema, String node, boolean waitsForDisk) {
        if (!schema.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a schema name: " + schema);
        }
        this.jdbc = new JdbcTemplate(dataSource);
        this.table = schema + ".token";
        this.node = node;
        this.waitsForDisk = waitsForDisk;
    }

    @Override
    public void initializeTokenSegments(
            String processor, int segments, @Nullable TrackingToken initial) {
        jdbc.update(
                "INSERT INTO %s (processor, position) VALUES (?, ?) ON CONFLICT DO NOTHING"
                        .formatted(table),
                processor,
                LedgerEventStorageEngine.positionOf(initial));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        long position = LedgerEventStorageEngine.positionOf(token);
        List<String> moved =
                jdbc.queryForList(
                        "UPDATE %s SET position = ?, claimed_at = clock_timestamp()"
                                        .formatted(table)
                                + " WHERE processor = ? AND owner = ? AND position = ?"
                                + " RETURNING set_config("
                                + "'idle_in_transaction_session_timeout', ?, true)"
                                + (waitsForDisk
                                        ? ""
                                        : " || set_config('synchronous_commit', 'off', true)"),
                        String.class,
                        position,
                        processor,
                        node,
                        seen.getOrDefault(processor, -1L),
                        String.valueOf(CLAIM.toMillis()));
        if (moved.isEmpty()) {
            throw new UnableToClaimTokenException(processor + " goes on at another node");
        }
        // A rolled back batch is claimed again, which sets this right.
        seen.put(processor, position);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        List<Long> claimed =
                jdbc.queryForList(
                        // Locked, it is in use: its transaction ends by itself if its node hangs.
                        "UPDATE %1$s SET owner = ?, claimed_at = clock_timestamp()".formatted(table)
                                + " WHERE processor = (SELECT processor FROM %1$s".formatted(table)
                                + " WHERE processor = ? AND (owner IS NULL OR owner = ?"
                                + " OR claimed_at < clock_timestamp() - make_interval(secs => ?)"
                                + " OR (right(current_setting('application_name'), length(?)) = ?"
                                + " AND NOT EXISTS (SELECT FROM pg_stat_activity"
                                + " WHERE right(application_name, length(owner)) = owner)))"
                                + " FOR UPDATE SKIP LOCKED)"
                                + " RETURNING position",
                        Long.class,
                        node,
                        processor,
                        node,
                        CLAIM.toSeconds(),
                        node,
                        node);
        if (claimed.isEmpty()) {
            throw new UnableToClaimTokenException(processor + " is claimed by another node");
        }
        seen.put(processor, claimed.getFirst());
        return new GlobalSequenceTrackingToken(claimed.getFirst());
    }

    @Override
    public void extendClaim(String processor, int segment) {
        int extended =
                jdbc.update(
                        "UPDATE %s SET claimed_at = clock_timestamp()".formatted(table)
                                + " WHERE processor = ? AND owner = ? AND position = ?",
                        processor,
                        node,
                        seen.getOrDefault(processor, -1L));
        if (extended == 0) {
            throw new UnableToClaimTokenException(processor + " goes on at another node");
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        jdbc.update(
                "UPDATE %s SET owner = NULL, claimed_at = NULL WHERE processor = ? AND owner = ?"
                        .formatted(table),
                processor,
                node);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return position(processor) < 0 ? new int[0] : ONE_SEGMENT.clone();
    }

    /** The last position that the processor has taken, or -1 when it never ran. */
    long position(String processor) {
        List<Long> found =
                jdbc.queryForList(
                        "SELECT position FROM %s WHERE processor = ?".formatted(table),
                        Long.class,
                        processor);
        return found.isEmpty() ? -1 : found.getFirst();
    }
}
