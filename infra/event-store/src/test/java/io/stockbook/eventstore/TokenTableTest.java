package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.stockbook.platform.postgres.Pools;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

final class TokenTableTest {

    private static final String VIEW = "kept";

    private final TestDatabase database = TestDatabase.fresh();
    private final TokenTable one = node("one");
    private final TokenTable other = node("other");

    @BeforeEach
    void open() throws SQLException {
        Generations.open(database, VIEW);
        one.initializeTokenSegments(VIEW, 1, at(0));
        assertThat(one.fetchToken(VIEW, 0)).isEqualTo(at(0));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClaimKeepsOthersOutUntilItIsReleased() {
        assertThatThrownBy(() -> other.fetchToken(VIEW, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        one.storeToken(at(7), VIEW, 0);
        one.releaseClaim(VIEW, 0);

        assertThat(other.fetchToken(VIEW, 0)).isEqualTo(at(7));
    }

    @Test
    void aNodeThatWasSilentTooLongIsTakenOverAndCannotMoveOn() {
        silenceFor(11);
        assertThat(other.fetchToken(VIEW, 0)).isEqualTo(at(0));

        assertThatThrownBy(() -> one.storeToken(at(1), VIEW, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> one.extendClaim(VIEW, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        other.storeToken(at(1), VIEW, 0);
        assertThat(one.position(VIEW)).isEqualTo(1);
    }

    @Test
    void aNodeWithoutASessionIsTakenOverAtOnce() {
        one.releaseClaim(VIEW, 0);
        try (HikariDataSource living = Pools.writing(database.application(), "heir")) {
            TokenTable heir = new TokenTable(living, "read_kept_1", "heir", true);
            try (HikariDataSource dying = Pools.writing(database.application(), "dying")) {
                TokenTable dead = new TokenTable(dying, "read_kept_1", "dying", true);
                assertThat(dead.fetchToken(VIEW, 0)).isEqualTo(at(0));
                assertThatThrownBy(() -> heir.fetchToken(VIEW, 0))
                        .isInstanceOf(UnableToClaimTokenException.class);
            }
            // Whoever does not bear a name of its own cannot tell.
            assertThatThrownBy(() -> other.fetchToken(VIEW, 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
            await().ignoreException(UnableToClaimTokenException.class)
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(heir.fetchToken(VIEW, 0)).isEqualTo(at(0)));
        }
    }

    @Test
    void aPlaceInUseIsNotWaitedFor() throws SQLException {
        silenceFor(11);
        try (Connection using = database.dataSource().getConnection();
                Statement statement = using.createStatement()) {
            using.setAutoCommit(false);
            statement.execute("SELECT FROM read_kept_1.token FOR UPDATE");

            assertThatThrownBy(() -> other.fetchToken(VIEW, 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
            using.rollback();
        }
        assertThat(other.fetchToken(VIEW, 0)).isEqualTo(at(0));
    }

    @Test
    void twoNodesOfOneNameCannotTakeTheSameEvents() {
        TokenTable twin = node("one");
        assertThat(twin.fetchToken(VIEW, 0)).isEqualTo(at(0));
        twin.storeToken(at(5), VIEW, 0);

        assertThatThrownBy(() -> one.storeToken(at(3), VIEW, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    private void silenceFor(int seconds) {
        int silent =
                new JdbcTemplate(database.dataSource())
                        .update(
                                "UPDATE read_kept_1.token"
                                        + " SET claimed_at = claimed_at - make_interval(secs => ?)",
                                seconds);
        assertThat(silent).isEqualTo(1);
    }

    private TokenTable node(String name) {
        return new TokenTable(database.dataSource(), "read_kept_1", name, true);
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
