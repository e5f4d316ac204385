package io.stockbook.eventstore;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads streams for the aggregates they are of, and keeps the snapshots that shorten this. */
final class StreamRows {

    /**
     * So many events of a stream are read at first. A snapshot is due after 200, so there are
     * seldom more behind it; there are for a large state, and where snapshots were dropped.
     */
    static final int AT_FIRST = 600;

    /** So many more at a time, of a stream that has more. */
    static final int PAGE = 2_000;

    private record Loaded(String stream, StreamRow row) {}

    private final JdbcTemplate jdbc;

    StreamRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Of each of these streams its snapshot, if there is one, and the first events after it: in one
     * round trip, as one moment shows them. A stream without events is not in the answer.
     */
    Map<String, List<StreamRow>> load(Collection<String> streams) {
        if (streams.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "SELECT stream, version, is_snapshot, name, revision, payload"
                                + " FROM ledger.load(?, ?)",
                        (row, _) -> new Loaded(row.getString(1), read(row, row.getBoolean(3))),
                        new SqlArrayValue("text", streams.toArray()),
                        AT_FIRST)
                .stream()
                .collect(groupingBy(Loaded::stream, mapping(Loaded::row, toList())));
    }

    /** The next events after a version, {@link #PAGE} of them unless there are fewer. */
    List<StreamRow> after(String stream, long version) {
        return jdbc.query(
                "SELECT stream, version, false, name, revision, payload FROM ledger.event"
                        + " WHERE stream = ? AND version > ? AND version <= ? ORDER BY version",
                (row, _) -> read(row, false),
                stream,
                version,
                version + PAGE);
    }

    /** Keeps a snapshot in place of the one before. */
    void keep(String stream, long version, Snapshot snapshot) {
        jdbc.query(
                "SELECT ledger.keep_snapshot(?, ?, ?, ?, ?)",
                _ -> {},
                stream,
                version,
                snapshot.name(),
                (short) snapshot.revision(),
                snapshot.text());
    }

    private static StreamRow read(ResultSet row, boolean snapshot) throws SQLException {
        return new StreamRow(
                row.getLong(2),
                snapshot,
                new StoredName(row.getString(4), row.getInt(5)),
                row.getString(6));
    }
}
