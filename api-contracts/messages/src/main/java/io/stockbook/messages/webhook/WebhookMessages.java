package io.stockbook.messages.webhook;

/**
 * The door through which anything that stands in no feed is told by webhook: alerts, for instance.
 * Changes of availability need no door: they are read from their feed.
 */
public interface WebhookMessages {

    /**
     * Has a message told to every endpoint of its owner that wants its type and its channel, to
     * each in the order in which its messages were appended. A message whose id was appended before
     * is told once; one that nobody wants is told to nobody.
     *
     * @return how many endpoints it will newly be told to
     */
    int append(WebhookMessage message);
}
