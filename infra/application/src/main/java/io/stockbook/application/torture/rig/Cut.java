package io.stockbook.application.torture.rig;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Whether answers arrive: normally all do; while the wire is bad, some are dropped with it. */
public final class Cut {

    /** Reads along what is asked on one connection, and says whether this answer may be dropped. */
    interface Watch {
        void sent(byte[] bytes, int length);

        boolean answers();

        void answered();
    }

    /** Every answer may be dropped. */
    static final class AnyAnswer implements Watch {
        @Override
        public void sent(byte[] bytes, int length) {}

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void answered() {}
    }

    private final LongAdder cuts = new LongAdder();
    private volatile int percent;

    /** From now on so many answers of a hundred are dropped, and their connections cut. */
    public void drop(int share) {
        percent = share;
    }

    /** So many were. */
    public long cuts() {
        return cuts.sum();
    }

    /** Decides about one answer. */
    boolean drops(Watch watch) {
        if (percent == 0 || !watch.answers()) {
            return false;
        }
        boolean dropped = ThreadLocalRandom.current().nextInt(100) < percent;
        if (dropped) {
            cuts.increment();
        }
        return dropped;
    }
}
