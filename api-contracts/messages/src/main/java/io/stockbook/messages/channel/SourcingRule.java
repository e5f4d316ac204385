package io.stockbook.messages.channel;

/** What makes one way of serving an order better than another that serves as much of it. */
public enum SourcingRule {
    /** All of it comes from one location. */
    WHOLE_ORDER,
    /** It comes from fewer locations. */
    FEWEST_SPLITS,
    /** It comes from locations that the channel prefers. */
    PREFERENCE,
    /** It comes from locations that are cheaper to send from. */
    COST
}
