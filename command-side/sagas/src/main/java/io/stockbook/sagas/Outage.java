package io.stockbook.sagas;

import io.stockbook.messages.NotTaken;
import io.stockbook.messages.OutcomeUnknown;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that say nothing about the command from those that are its own. */
final class Outage {

    /**
     * SQL states of connections that broke, of conflicts, of exhausted resources, and of a database
     * that was stopped or whose system failed.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    /** Exceptions may name each other as causes in a circle. */
    private static final int DEEPEST = 20;

    private Outage() {}

    /** True when the ledger did not take the command, or the database was away. */
    static boolean isBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (passes(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case NotTaken _,
                    OutcomeUnknown _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    CannotCreateTransactionException _,
                    SQLTransientException _,
                    SQLRecoverableException _ ->
                    true;
            case SQLException it ->
                    it.getSQLState() != null
                            && it.getSQLState().length() == 5
                            && PASSING.contains(it.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
