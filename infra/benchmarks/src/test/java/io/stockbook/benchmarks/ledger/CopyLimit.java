package io.stockbook.benchmarks.ledger;

import io.stockbook.benchmarks.arm.BenchDatabase;
import io.stockbook.benchmarks.arm.WrongSum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * How fast the storage takes the ledger's own rows when nobody decides, checks or chains anything:
 * COPY into an empty table with the same indexes, so many rows a transaction, each flushed.
 */
public final class CopyLimit {

    private static final int TRANSACTION = 500;
    private static final String TABLE = "ledger.event_copied";

    private final BenchDatabase database;
    private final int most;

    /**
     * @param database of a Stockbook arm that has written already
     * @param most the most rows to copy, the latest ones
     */
    public CopyLimit(BenchDatabase database, int most) throws SQLException {
        this.database = database;
        this.most = most;
        database.execute("CREATE TABLE " + TABLE + " (LIKE ledger.event INCLUDING ALL)");
    }

    /** Rows per second. */
    public double perSecond() throws SQLException, IOException {
        database.execute("TRUNCATE " + TABLE);
        try (Connection connection = BenchDatabase.connect(database.owner())) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<byte[]> transactions = transactions(copy);
            long rows = 0;
            long started = System.nanoTime();
            for (byte[] transaction : transactions) {
                CopyIn into = copy.copyIn("COPY " + TABLE + " FROM STDIN (FORMAT binary)");
                into.writeToCopy(transaction, 0, transaction.length);
                rows += into.endCopy();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            check(rows);
            return rows / seconds;
        }
    }

    private List<byte[]> transactions(CopyManager copy) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        long unused =
                copy.copyOut(
                        """
                        COPY (SELECT * FROM (SELECT * FROM ledger.event
                                             ORDER BY position DESC LIMIT %d) AS latest
                              ORDER BY position)
                        TO STDOUT (FORMAT binary)
                        """
                                .formatted(most),
                        rows);
        return BinaryRows.transactions(rows.toByteArray(), TRANSACTION);
    }

    private void check(long rows) throws SQLException {
        long found = database.count("SELECT count(*), 0, 0 FROM " + TABLE).events();
        if (found != rows) {
            throw new WrongSum("COPY wrote %,d rows, but %,d are there".formatted(rows, found));
        }
    }
}
