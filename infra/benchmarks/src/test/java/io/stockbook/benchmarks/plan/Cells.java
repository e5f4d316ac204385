package io.stockbook.benchmarks.plan;

/** The names of the cells that figures are made of: experiment, then who or what. */
final class Cells {

    static final String COPY = "uniform: COPY of the same rows";
    static final String FEW_ITEMS = "items: 1,000 stock items";
    static final String MANY_ITEMS = "items: many stock items";
    static final String FEW_EVENTS = "events: none before";
    static final String MANY_EVENTS = "events: many before";
    static final String SHORT_HISTORY = "history: load after 100 events";
    static final String LONG_HISTORY = "history: load after many events";
    static final String ORDERS = "orders: placed to delivered";
    static final String ALLOCATIONS = "orders: allocations";
    static final String IDLE = "idle: command to subscriber";

    static final String FRESH_AT_REST = "availability: heard of, at rest";
    static final String FRESH_AT_1000 = "availability: heard of, at 1,000/s";
    static final String FRESH_AT_HALF = "availability: heard of, at half of the top rate";
    static final String READS = "availability: read over HTTP";
    static final String SELECTS = "availability: bare SELECT over HTTP";
    static final String REBUILT = "availability: rebuilt";

    private Cells() {}

    static String uniform(ArmKind kind) {
        return "uniform: " + kind.title();
    }

    static String hot(ArmKind kind) {
        return "hot: " + kind.title();
    }

    static String hotAllOpen(ArmKind kind) {
        return "hot, all open: " + kind.title();
    }

    static String oneAtATime(ArmKind kind) {
        return "one at a time: " + kind.title();
    }
}
