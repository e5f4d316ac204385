package io.stockbook.benchmarks.pekko;

import java.util.UUID;

/** What the journal keeps. */
sealed interface ItemEvent {

    /** By how much the units available change. */
    long change();

    /** Units came in. */
    record Received(long quantity) implements ItemEvent {
        @Override
        public long change() {
            return quantity;
        }
    }

    /** One unit was promised. */
    record Allocated(UUID allocation) implements ItemEvent {
        @Override
        public long change() {
            return -1;
        }
    }

    /** One unit was given back. */
    record Freed(UUID allocation) implements ItemEvent {
        @Override
        public long change() {
            return 1;
        }
    }
}
