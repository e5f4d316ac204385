package io.stockbook.eventstore;

import io.stockbook.eventcatalog.StoredName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads {@code ledger.event}; every call sees what is committed when it is made. */
final class LedgerRows {

    private static final String SELECT =
            "SELECT position, stream, version, stream_type, event_id, name, revision, recorded_at,"
                    + " payload, metadata, command_id, body_hash, command_size FROM ledger.event ";

    private static final String OF_COMMANDS =
            """
            SELECT e.position, e.stream, e.version, e.stream_type, e.event_id, e.name, e.revision,
                   e.recorded_at, e.payload, e.metadata, e.command_id, e.body_hash, e.command_size
            FROM unnest(?::text[]::uuid[]) AS asked (id)
            JOIN ledger.event first ON first.command_id = asked.id
            CROSS JOIN LATERAL (
                SELECT * FROM ledger.event own
                WHERE own.position >= first.position
                ORDER BY own.position LIMIT first.command_size) e
            ORDER BY e.position
            """;

    private final JdbcTemplate jdbc;

    LedgerRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The events after this position, at most so many. */
    List<StoredEvent> after(long position, int limit) {
        return jdbc.query(
                SELECT + "WHERE position > ? ORDER BY position LIMIT ?",
                (row, _) -> read(row),
                position,
                limit);
    }

    /** The events of a stream from this version on, at most so many. */
    List<StoredEvent> ofStream(String stream, long fromVersion, int limit) {
        return jdbc.query(
                SELECT + "WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?",
                (row, _) -> read(row),
                stream,
                fromVersion,
                limit);
    }

    /** How many events a stream had at a position: versions count without gaps. */
    long countOfStream(String stream, long upTo) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        """
                        SELECT coalesce(
                            (SELECT version FROM ledger.event
                             WHERE stream = ? AND position <= ?
                             ORDER BY version DESC LIMIT 1), 0)
                        """,
                        Long.class,
                        stream,
                        upTo));
    }

    /** The events of these commands: the first of each is marked, and its others follow it. */
    List<StoredEvent> ofCommands(Collection<UUID> commands) {
        String[] ids = commands.stream().map(UUID::toString).distinct().toArray(String[]::new);
        return jdbc.query(OF_COMMANDS, (row, _) -> read(row), (Object) ids);
    }

    /** The position of the last event, or 0. */
    long lastPosition() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT next_position - 1 FROM ledger.head", Long.class));
    }

    /** The last position that was recorded by this moment, with all before it. */
    long positionAt(Instant moment) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT ledger.position_at(?)",
                        Long.class,
                        moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)));
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                new EventRow(
                        row.getString("stream"),
                        row.getLong("version"),
                        row.getString("stream_type"),
                        row.getObject("event_id", UUID.class),
                        new StoredName(row.getString("name"), row.getInt("revision")),
                        moment(row, "recorded_at"),
                        row.getString("payload"),
                        row.getString("metadata"),
                        mark(row)));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static EventRow.@Nullable CommandMark mark(ResultSet row) throws SQLException {
        UUID command = row.getObject("command_id", UUID.class);
        return command == null
                ? null
                : new EventRow.CommandMark(
                        command, Digest.of(row.getBytes("body_hash")), row.getInt("command_size"));
    }
}
