package io.stockbook.application.torture;

import io.stockbook.application.node.Storage;
import io.stockbook.application.torture.check.Applied;
import io.stockbook.application.torture.check.Findings;
import io.stockbook.application.torture.check.Judgement;
import io.stockbook.application.torture.check.LedgerDatabase;
import io.stockbook.application.torture.check.ProcessorTables;
import io.stockbook.application.torture.rig.DatabaseServer;
import io.stockbook.application.verify.Verification;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import io.stockbook.platform.postgres.DatabaseLogin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What the run comes to.
 *
 * @param operations commands by how they ended
 * @param events in the ledger
 * @param verified true when {@code verify} found nothing either
 */
record Verdict(Findings findings, Map<String, Long> operations, long events, boolean verified) {

    boolean holds() {
        return verified && findings.none();
    }

    /** Judges what stands there, with nobody at work any more. */
    static Verdict of(DatabaseServer database, Path out) throws IOException, SQLException {
        Findings findings = new Findings();
        Map<String, Long> operations = judged(database, out, findings);
        try (Storage storage = storage(database, out);
                OutputStream file = Files.newOutputStream(out.resolve("verify.txt"));
                PrintStream said = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            LedgerReader reader = new LedgerReader(storage.reading(), EventCatalog.current());
            boolean verified = new Verification(storage.reading(), reader::after, said).run();
            return new Verdict(findings, operations, reader.lastPosition(), verified);
        } finally {
            Files.write(out.resolve("findings.txt"), findings.sentences());
        }
    }

    private static Map<String, Long> judged(DatabaseServer database, Path out, Findings findings)
            throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Applied applied = new Applied(findings);
            Judgement judgement = new Judgement(new LedgerDatabase(connection), findings, applied);
            judgement.run(Load.attempts(out), Load.seen(out), out.resolve("parts"));
            new ProcessorTables(connection).check(applied);
            return judgement.operations();
        }
    }

    private static Storage storage(DatabaseServer database, Path out) {
        DatabaseLogin owner = database.owner();
        DatabaseLogin application = database.application();
        return Storage.open(
                out,
                Map.of(
                        "STOCKBOOK_DB_URL", application.url(),
                        "STOCKBOOK_DB_OWNER_USER", owner.user(),
                        "STOCKBOOK_DB_OWNER_PASSWORD", owner.password(),
                        "STOCKBOOK_DB_USER", application.user(),
                        "STOCKBOOK_DB_PASSWORD", application.password()));
    }
}
