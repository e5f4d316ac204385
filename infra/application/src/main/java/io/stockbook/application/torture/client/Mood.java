package io.stockbook.application.torture.client;

/** What the nemesis wants of the clients just now. */
public final class Mood {

    private volatile boolean running = true;
    private volatile boolean repeating;

    /** True until the run ends. */
    public boolean running() {
        return running;
    }

    /** Lets everybody come to an end. */
    public void stop() {
        running = false;
    }

    /** True while requests are sent several times, shuffled and with changed bodies. */
    public boolean repeating() {
        return repeating;
    }

    /** Begins or ends that. */
    public void repeat(boolean now) {
        repeating = now;
    }
}
