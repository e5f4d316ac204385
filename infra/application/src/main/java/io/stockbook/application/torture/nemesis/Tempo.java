package io.stockbook.application.torture.nemesis;

import java.time.Duration;

/**
 * How long things stay wrong.
 *
 * @param window of what goes on for a while
 * @param shortestStop of a node that stands still
 * @param longestStop of a node that stands still
 * @param pause before the next thing goes wrong
 */
public record Tempo(Duration window, Duration shortestStop, Duration longestStop, Duration pause) {

    /** For a run of minutes. */
    public static final Tempo USUAL =
            new Tempo(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(3));

    /** For a test that has to be over soon. */
    public static final Tempo BRIEF =
            new Tempo(
                    Duration.ofMillis(1_500),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(300));
}
