package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.verify.Verification;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Verifies a running ledger, and changes behind its back what nobody may change. */
public final class Verifier {

    private final RunningStockbook stockbook;

    /** Of this one. */
    public Verifier(RunningStockbook stockbook) {
        this.stockbook = stockbook;
    }

    /** What was said of it. */
    public record Said(boolean holds, String text) {

        /** Each thing that does not hold, with what breaks it. */
        List<String> broken() {
            List<String> lines = text.lines().toList();
            return lines.stream()
                    .filter(line -> line.startsWith("BROKEN"))
                    .map(line -> line + lines.get(lines.indexOf(line) + 1))
                    .toList();
        }
    }

    /** Folds all that it recorded, and compares. */
    public Said verify() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean holds =
                new Verification(
                                stockbook.database().dataSource(),
                                stockbook.node().reader()::after,
                                new PrintStream(said, true, StandardCharsets.UTF_8))
                        .run();
        return new Said(holds, said.toString(StandardCharsets.UTF_8));
    }

    /** As the owner of the tables; an update that changes nothing is a mistake of the test. */
    void change(String... statements) throws SQLException {
        DatabaseLogin owner = stockbook.database().owner();
        try (Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean _ = statement.execute(sql);
                if (sql.startsWith("UPDATE") || sql.startsWith("DELETE")) {
                    assertThat(statement.getUpdateCount()).as(sql).isPositive();
                }
            }
        }
    }
}
