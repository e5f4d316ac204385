package io.stockbook.application.torture.nemesis;

import java.util.Locale;

/** What can go wrong, and how often it does in one round of all of them. */
public enum Kind {
    /** A node's process is killed, and started again. */
    KILL_NODE(3),
    /** The database stops at once, and is started again. */
    STOP_DATABASE(1),
    /** A session of the database is killed, on which it restarts all of them. */
    KILL_BACKEND(1),
    /** Sessions are ended one after another. */
    TERMINATE_BACKENDS(1),
    /** Answers are dropped, of the database to appends and of the nodes to clients. */
    CUT_ANSWERS(2),
    /** Requests arrive several times, out of order and with other bodies. */
    REPEAT_REQUESTS(1),
    /** One node receives, and the other must at once be able to promise it. */
    TWO_NODES(1),
    /** A node stands still for a while. */
    STOP_NODE(1),
    /** A node's clock is wrong for a while. */
    STEP_CLOCK(1),
    /** The sessions of processors end between rows and token. */
    KILL_PROCESSOR(1);

    private final int perRound;

    Kind(int perRound) {
        this.perRound = perRound;
    }

    int perRound() {
        return perRound;
    }

    /** As summaries and guides name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
