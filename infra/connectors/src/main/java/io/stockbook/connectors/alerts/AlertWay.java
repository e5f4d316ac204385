package io.stockbook.connectors.alerts;

import org.jooq.Condition;

/** A way for messages to go. */
interface AlertWay {

    /** Which deliveries go this way. */
    Condition deliveries();

    /**
     * Sends one.
     *
     * @throws RuntimeException when it did not go, and is to be tried again
     */
    void send(AlertDelivery delivery);
}
