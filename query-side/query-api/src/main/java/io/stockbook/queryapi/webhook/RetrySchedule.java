package io.stockbook.queryapi.webhook;

import java.time.Duration;
import java.util.List;

/**
 * When a message is sent again that was not taken.
 *
 * @param pauses before the second attempt, the third, and so on; after the last one it is given up
 */
public record RetrySchedule(List<Duration> pauses) {

    /** As the Standard Webhooks specification has it; the first attempt is at once. */
    public static final RetrySchedule STANDARD =
            new RetrySchedule(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(5),
                            Duration.ofHours(10),
                            Duration.ofHours(14),
                            Duration.ofHours(20),
                            Duration.ofHours(24)));

    /** No receiver keeps us waiting for longer. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    /** Receivers that failed together do not all come together again. */
    private static final int SPREAD_PERCENT = 20;

    /** Keeps the pauses as they are. */
    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /** True when nobody tries again after so many attempts. */
    public boolean isOver(int attempts) {
        return attempts > pauses.size();
    }

    /**
     * How long to wait after an attempt.
     *
     * @param attempts how many there were
     * @param wish how long the receiver asked for; zero when it did not
     * @param chance from 0 to 999
     */
    public Duration pause(int attempts, Duration wish, int chance) {
        Duration usual = pauses.get(attempts - 1);
        Duration spread = usual.multipliedBy((long) SPREAD_PERCENT * chance).dividedBy(100_000);
        Duration pause = usual.plus(spread);
        Duration wished = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return pause.compareTo(wished) > 0 ? pause : wished;
    }
}
