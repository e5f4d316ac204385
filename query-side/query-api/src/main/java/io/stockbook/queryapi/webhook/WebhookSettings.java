package io.stockbook.queryapi.webhook;

import java.time.Duration;
import java.util.Set;

/**
 * How deliveries are made.
 *
 * @param retries when a message that was not taken is sent again
 * @param patience how long a receiver may take for all of its answer
 * @param lease for how long a node that is not heard of keeps an endpoint; longer than the patience
 * @param loopback whether receivers on this machine are allowed, over http too: for tests and
 *     trials
 * @param ports on which receivers may listen
 */
public record WebhookSettings(
        RetrySchedule retries,
        Duration patience,
        Duration lease,
        boolean loopback,
        Set<Integer> ports) {

    /**
     * Checks that no node is taken for dead while its receiver takes its time.
     *
     * @throws IllegalArgumentException when the lease is not longer than the patience
     */
    public WebhookSettings {
        ports = Set.copyOf(ports);
        if (lease.compareTo(patience) <= 0) {
            throw new IllegalArgumentException(
                    "stockbook.webhooks.lease must be longer than stockbook.webhooks.patience");
        }
    }
}
