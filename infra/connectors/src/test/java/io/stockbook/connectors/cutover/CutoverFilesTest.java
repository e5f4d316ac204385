package io.stockbook.connectors.cutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.stockbook.connectors.sending.AskingAnew;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.CutoverNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.schema.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is at the files of a cutover keeps nobody else's reads waiting. */
final class CutoverFilesTest {

    private static final CutoverId CUTOVER =
            new CutoverId(OwnerId.HOUSE, new CutoverNumber("GO-1"));

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource one = new HikariDataSource();
    private final DSLContext dsl = DSL.using(one, SQLDialect.POSTGRES);
    private final CutoverFiles files = new CutoverFiles(dsl);
    private final ReadingTurn turn = new ReadingTurn(Duration.ofMillis(10));
    @TempDir Path folder;

    /** A pool of one connection, for which nobody waits long. */
    @BeforeEach
    void bringAFile() throws IOException {
        one.setJdbcUrl(database.application().url());
        one.setUsername(database.application().user());
        one.setPassword(database.application().password());
        one.setMaximumPoolSize(1);
        one.setConnectionTimeout(1_000);
        Path file = Files.writeString(folder.resolve("stock.csv"), "location,sku\n");
        files.put(CUTOVER, CutoverPart.STOCK, file, "digest", 1);
    }

    @AfterEach
    void close() {
        one.close();
        database.close();
    }

    @Test
    void aFileIsTakenBackOnTheConnectionThatKeepsOthersOut() {
        cutovers().remove(CUTOVER, CutoverPart.STOCK);
        assertThat(files.kept(CUTOVER)).isEmpty();
    }

    @Test
    void whoComesMeanwhileIsAskedToComeAgainAndKeepsNoConnection() throws SQLException {
        try (Connection other = database.dataSource().getConnection();
                PreparedStatement lock =
                        other.prepareStatement(
                                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            other.setAutoCommit(false);
            lock.setString(1, CUTOVER.key());
            boolean _ = lock.execute();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> cutovers().remove(CUTOVER, CutoverPart.STOCK))
                    .satisfies(no -> assertThat(no.problem().status()).isEqualTo(503));
            assertThat(files.kept(CUTOVER)).hasSize(1);
            other.rollback();
        }
        cutovers().remove(CUTOVER, CutoverPart.STOCK);
        assertThat(files.kept(CUTOVER)).isEmpty();
    }

    @Test
    void filesAreTakenBackOneAfterTheOther() {
        String other =
                turn.take(
                        () -> {
                            assertThatExceptionOfType(ProblemException.class)
                                    .isThrownBy(() -> cutovers().remove(CUTOVER, CutoverPart.STOCK))
                                    .satisfies(
                                            no -> assertThat(no.problem().status()).isEqualTo(503));
                            return "another cutover";
                        });
        assertThat(other).isEqualTo("another cutover");
        assertThat(files.kept(CUTOVER)).hasSize(1);
    }

    private Cutovers cutovers() {
        KnownThings nothing = nothing(KnownThings.class);
        CutoverRuns runs =
                new CutoverRuns(
                        new AskingAnew(
                                _ -> {
                                    throw new IllegalStateException("nothing is booked");
                                },
                                nothing),
                        nothing(Settlement.class),
                        new CutoverProgressRows(dsl),
                        new BookedTotals(_ -> Map.of(), nothing),
                        files);
        return new Cutovers(new CutoverCheck(nothing), files, runs, turn);
    }

    /** Whatever it is asked, there is nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        CutoverFilesTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, _, _) -> Set.of()));
    }
}
