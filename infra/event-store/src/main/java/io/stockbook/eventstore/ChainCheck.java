package io.stockbook.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Computes every hash of the ledger again, from its columns and the hash before it. */
public final class ChainCheck {

    private static final int PAGE = 2_000;
    private static final String LINKS =
            "SELECT position, stream, version, stream_type, event_id, name, revision, recorded_at,"
                + " payload, metadata, command_id, body_hash, command_size, content, hash FROM"
                + " ledger.event WHERE position >= ? AND position < ? ORDER BY position LIMIT ?";

    private final JdbcTemplate jdbc;

    public ChainCheck(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * The first place that is not as it was appended.
     *
     * @param position of the event, or the position at which one is missing
     * @param sentence what is wrong with it
     */
    public record Break(long position, String sentence) {}

    private record Link(StoredEvent event, Digest content, Digest hash) {}

    /** Goes through the whole ledger as it is now. */
    public Optional<Break> firstBreak() {
        LedgerEnd end = end();
        Digest previous = Digest.ZERO;
        long expected = 1;
        while (expected < end.next()) {
            List<Link> page = page(expected, end.next());
            if (page.isEmpty()) {
                return broken(expected, "is missing");
            }
            for (Link link : page) {
                Optional<Break> found = check(link, expected, previous);
                if (found.isPresent()) {
                    return found;
                }
                previous = link.hash();
                expected++;
            }
        }
        if (!previous.equals(end.hash())) {
            return broken(expected - 1, "is the last one, and the head has another hash");
        }
        return stray();
    }

    /** In one statement, so that an append meanwhile is seen whole or not at all. */
    private Optional<Break> stray() {
        Long position =
                jdbc.queryForObject(
                        "SELECT min(e.position) FROM ledger.event e WHERE e.position >= (SELECT"
                                + " h.next_position FROM ledger.head h)",
                        Long.class);
        return position == null
                ? Optional.empty()
                : broken(position, "stands behind the end of the ledger");
    }

    private static Optional<Break> check(Link link, long expected, Digest previous) {
        if (link.event().position() != expected) {
            return broken(expected, "is missing");
        }
        if (!HashChain.content(link.event().row()).equals(link.content())) {
            return broken(expected, "does not hold what was appended");
        }
        if (!HashChain.link(previous, expected, link.content()).equals(link.hash())) {
            return broken(expected, "is not chained to the event before it");
        }
        return Optional.empty();
    }

    private static Optional<Break> broken(long position, String what) {
        return Optional.of(
                new Break(position, "The event at position %d %s.".formatted(position, what)));
    }

    private List<Link> page(long from, long end) {
        return jdbc.query(LINKS, (row, _) -> link(row), from, end, PAGE);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                LedgerRows.read(row),
                Digest.of(row.getBytes("content")),
                Digest.of(row.getBytes("hash")));
    }

    private LedgerEnd end() {
        return Objects.requireNonNull(
                jdbc.queryForObject(LedgerEnd.NOW, (row, _) -> LedgerEnd.of(row)));
    }
}
