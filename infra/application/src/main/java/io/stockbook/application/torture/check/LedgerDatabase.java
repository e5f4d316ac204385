package io.stockbook.application.torture.check;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The ledger's tables, read by ourselves and not by what wrote them. */
public final class LedgerDatabase implements LedgerFacts {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String EVENTS =
            "SELECT position, stream, version, name, revision, recorded_at, payload, metadata"
                    + " FROM ledger.event WHERE stream = ? ORDER BY version";
    private static final String ANSWERS =
            "SELECT command_id, body_hash, stream, version + command_size - 1 AS version,"
                    + " position + command_size - 1 AS position, recorded_at, NULL::json AS refusal"
                    + " FROM ledger.event WHERE command_id = ANY (?) UNION ALL"
                    + " SELECT command_id, body_hash, stream, version, 0, recorded_at, refusal"
                    + " FROM ledger.outcome WHERE command_id = ANY (?)";

    private final Connection connection;
    private final EventCatalog catalog = EventCatalog.current();

    /** Reads over this connection, which stands in a transaction, so that rows come in portions. */
    public LedgerDatabase(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<String> streams() throws SQLException {
        List<String> streams = new ArrayList<>();
        try (PreparedStatement asked =
                connection.prepareStatement("SELECT DISTINCT stream FROM ledger.event")) {
            asked.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    streams.add(row.getString(1));
                }
            }
        }
        return streams;
    }

    @Override
    public void eventsOf(String stream, Consumer<RecordedEvent> each) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(EVENTS)) {
            asked.setFetchSize(ROWS_AT_ONCE);
            asked.setString(1, stream);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    each.accept(event(row));
                }
            }
        }
    }

    @Override
    public List<Known> answers(Collection<UUID> commands) throws SQLException {
        List<Known> found = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(ANSWERS)) {
            asked.setArray(1, connection.createArrayOf("uuid", commands.toArray()));
            asked.setArray(2, connection.createArrayOf("uuid", commands.toArray()));
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    found.add(known(row));
                }
            }
        }
        return found;
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                moment(row),
                catalog.read(
                        new StoredName(row.getString("name"), row.getInt("revision")),
                        row.getString("payload")),
                LedgerJson.read(row.getString("metadata"), Provenance.class));
    }

    private static Known known(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return new Known(
                row.getObject("command_id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("body_hash")),
                row.getString("stream"),
                row.getLong("version"),
                row.getLong("position"),
                moment(row),
                refusal == null ? null : LedgerJson.read(refusal, Refusal.class));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
