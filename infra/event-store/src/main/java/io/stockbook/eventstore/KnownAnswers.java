package io.stockbook.eventstore;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** The answers that commands got before, as the ledger remembers them. */
final class KnownAnswers {

    private static final String LOOK_UP = "SELECT * FROM ledger.known_answers(?)";

    private final JdbcTemplate jdbc;

    KnownAnswers(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * An answer given before.
     *
     * @param body the hash of what was asked then
     */
    record Known(UUID commandId, Digest body, Answer answer) {}

    /** Those of these commands that have an answer. */
    Map<UUID, Known> lookUp(Collection<UUID> commands) {
        SqlArrayValue ids = new SqlArrayValue("uuid", commands.toArray());
        List<Known> found = jdbc.query(LOOK_UP, (row, _) -> known(row), ids);
        return found.stream().collect(Collectors.toMap(Known::commandId, Function.identity()));
    }

    private static Known known(ResultSet row) throws SQLException {
        String stream = row.getString("stream");
        long version = row.getLong("version");
        String refusal = row.getString("refusal");
        Answer answer =
                refusal == null
                        ? new Answer.Accepted(
                                stream,
                                version,
                                row.getLong("position"),
                                LedgerRows.moment(row, "recorded_at"),
                                true)
                        : new Answer.Refused(
                                stream, version, LedgerJson.read(refusal, Refusal.class), true);
        return new Known(
                row.getObject("command_id", UUID.class),
                Digest.of(row.getBytes("body_hash")),
                answer);
    }
}
