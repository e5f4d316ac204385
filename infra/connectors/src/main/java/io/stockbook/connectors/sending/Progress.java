package io.stockbook.connectors.sending;

/** Is told how far a long plan has come; called often, so it decides itself what to show. */
public interface Progress {

    /** The plan stands here now. */
    void at(Standing standing);

    /** This part of the plan is done. */
    void done(Standing standing);

    /**
     * How far a part of a plan has come.
     *
     * @param part what is being done: "rows", "orders closing"
     * @param counted how many of what the part counts
     * @param events the position of the ledger's last event
     * @param share how much of the part is done, from 0 to 1
     */
    record Standing(String part, long counted, long events, double share) {}
}
