package io.stockbook.application.torture.rig;

import java.io.IOException;

/** What can be sent to a process. */
public enum Signal {
    /** Ends it without a word. */
    KILL,
    /** What PostgreSQL takes for an immediate shutdown: no checkpoint, recovery at the start. */
    QUIT,
    /** Stops it where it is. */
    STOP,
    /** Lets it go on. */
    CONT;

    /** Sends it; false when there is no such process any more. */
    public boolean send(long pid) throws IOException {
        // Every shell has its own kill; the program is missing on small systems.
        Process kill =
                new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name(), pid))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return kill.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
