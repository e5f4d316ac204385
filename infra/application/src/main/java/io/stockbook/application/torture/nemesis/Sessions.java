package io.stockbook.application.torture.nemesis;

import io.stockbook.application.torture.rig.Rig;
import io.stockbook.application.torture.rig.Signal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What happens to the database and its sessions. */
final class Sessions {

    private static final String ANY_OF_A_NODE =
            "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'stockbook %'"
                    + " ORDER BY state = 'active' DESC, random() LIMIT 1";

    private static final String END_ONE =
            "SELECT count(pg_terminate_backend(pid)) FROM (" + ANY_OF_A_NODE + ") one";

    /** Its transaction has written rows or the token, and is not committed. */
    private static final String END_PROCESSORS =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name"
                + " LIKE 'stockbook %' AND backend_xid IS NOT NULL AND (query ~ 'token' OR query ~"
                + " 'read_[a-z_]+' OR query ~ 'ledger.process_') AND random() < 0.5";

    private static final Duration LOOKS_EVERY = Duration.ofMillis(2);
    private static final Duration ENDS_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Ordeal ordeal;

    Sessions(Ordeal ordeal) {
        this.ordeal = ordeal;
    }

    void stopDatabase() throws IOException, InterruptedException {
        ordeal.rig().database().stopImmediately();
        ordeal.endure(Duration.ofMillis(ordeal.chance().between(0, 1_500)));
        ordeal.rig().database().restart();
        bothRecovered(Kind.STOP_DATABASE, System.nanoTime());
    }

    void killOne() throws IOException, SQLException, InterruptedException {
        long pid = ask(ANY_OF_A_NODE);
        Signal.KILL.send(pid);
        ordeal.endure(LOOKS_EVERY);
        bothRecovered(Kind.KILL_BACKEND, sinceItTakesConnections());
    }

    void endSome() throws SQLException, InterruptedException {
        repeat(END_ONE, ENDS_EVERY, "injury sessions ended");
        bothRecovered(Kind.TERMINATE_BACKENDS, System.nanoTime());
    }

    void endProcessors() throws SQLException, InterruptedException {
        repeat(END_PROCESSORS, LOOKS_EVERY, "injury processor transactions ended");
        bothRecovered(Kind.KILL_PROCESSOR, System.nanoTime());
    }

    private void repeat(String statement, Duration every, String count)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + ordeal.tempo().window().toNanos();
        try (Connection connection = ordeal.rig().database().connect();
                Statement asking = connection.createStatement()) {
            while (System.nanoTime() - end < 0) {
                ordeal.tally().add(count, one(asking, statement));
                ordeal.endure(every);
            }
        }
    }

    private long ask(String statement) throws SQLException {
        try (Connection connection = ordeal.rig().database().connect();
                Statement asking = connection.createStatement()) {
            return one(asking, statement);
        }
    }

    private static long one(Statement asking, String statement) throws SQLException {
        try (ResultSet answer = asking.executeQuery(statement)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    private long sinceItTakesConnections() throws InterruptedException, SQLException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = ordeal.rig().database().connect()) {
                if (connection.isValid(1)) {
                    return System.nanoTime();
                }
            } catch (SQLException stillAway) {
                if (System.nanoTime() - giveUp > 0) {
                    throw stillAway;
                }
            }
            ordeal.endure(Duration.ofMillis(10));
        }
    }

    private void bothRecovered(Kind from, long since) throws InterruptedException {
        for (int node = 0; node < Rig.NODES; node++) {
            ordeal.recovered(from, node, since);
        }
    }
}
