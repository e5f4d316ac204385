package io.stockbook.eventstore;

import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far one subscriber is, and this node's claim to carry on from there. */
final class SubscriberToken {

    /** How often a claim is held on to while nothing happens. */
    static final Duration EXTEND_EVERY = TokenTable.CLAIM.dividedBy(4);

    private static final Logger log = LoggerFactory.getLogger(SubscriberToken.class);

    private static final int SEGMENT = 0;

    private final String subscriber;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    SubscriberToken(
            String subscriber,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            TransactionManager transactions) {
        this.subscriber = subscriber;
        this.source = source;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /**
     * Takes the claim.
     *
     * @throws UnableToClaimTokenException while another node has it
     */
    TrackingToken claim() {
        return transactions.fetchInTransaction(
                () -> {
                    if (tokens.fetchSegments(subscriber).length == 0) {
                        tokens.initializeTokenSegments(subscriber, 1, source.createTailToken());
                    }
                    return tokens.fetchToken(subscriber, SEGMENT);
                });
    }

    /** Does this and moves the token, both or neither; the token first, as it is the fence. */
    void moveTo(TrackingToken reached, Runnable work) {
        transactions.executeInTransaction(
                () -> {
                    tokens.storeToken(reached, subscriber, SEGMENT);
                    work.run();
                });
    }

    /** Holds on to the claim. */
    void extend() {
        transactions.executeInTransaction(() -> tokens.extendClaim(subscriber, SEGMENT));
    }

    /** Lets another node have it at once. */
    void release() {
        try {
            transactions.executeInTransaction(() -> tokens.releaseClaim(subscriber, SEGMENT));
        } catch (RuntimeException away) {
            log.warn("The claim of {} ends by itself", subscriber, away);
        }
    }
}
