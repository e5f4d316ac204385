package io.stockbook.application.torture;

import io.stockbook.application.torture.rig.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Waits until all that follows from what was sent has happened, seen from the database. */
final class Quiet {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int LOOKS = 3;

    /** The head when everybody has reached it and nothing waits to be sent, else null. */
    private static final String HEAD_AT_REST =
            """
            SELECT max(head.position)
            FROM read.head head
            WHERE NOT EXISTS (SELECT FROM read.progress p WHERE p.position < p.head)
              AND NOT EXISTS (SELECT FROM ledger.token t WHERE t.position < head.position)
              AND NOT EXISTS (SELECT FROM ledger.process_command)
              AND NOT EXISTS (SELECT FROM ledger.process_input)
              AND NOT EXISTS (SELECT FROM ledger.patience_turn WHERE NOT asks)
            """;

    private Quiet() {}

    /** False when that has not come about in time. */
    static boolean await(DatabaseServer database, Duration atMost)
            throws SQLException, InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        long last = -1;
        int same = 0;
        try (Connection connection = database.connect();
                Statement asking = connection.createStatement()) {
            while (same < LOOKS && System.nanoTime() - giveUp < 0) {
                long head = head(asking);
                same = head >= 0 && head == last ? same + 1 : 0;
                last = head;
                Thread.sleep(EVERY);
            }
        }
        return same >= LOOKS;
    }

    /** True when nothing is left to do at this moment. */
    static boolean now(DatabaseServer database) throws SQLException {
        try (Connection connection = database.connect();
                Statement asking = connection.createStatement()) {
            return head(asking) >= 0;
        }
    }

    private static long head(Statement asking) throws SQLException {
        try (ResultSet answer = asking.executeQuery(HEAD_AT_REST)) {
            answer.next();
            long head = answer.getLong(1);
            return answer.wasNull() ? -1 : head;
        }
    }
}
