package io.stockbook.connectors.alerts;

import io.stockbook.messages.id.OwnerId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Looks of what a rule holds now. */
final class Findings {

    /** A rule that holds of more than these holds of nothing that anybody could look at. */
    static final int MOST = 10_000;

    private final DSLContext own;
    private final Instant now;

    Findings(DSLContext own, Instant now) {
        this.own = own;
        this.now = now;
    }

    List<Finding> of(OwnerId owner, AlertRule rule) {
        return switch (rule.kind()) {
            case LOW_STOCK, OUT_OF_STOCK -> new StockFindings(own, owner, rule).low();
            case DAYS_OF_COVER -> new StockFindings(own, owner, rule).shortOfCover(now);
            case STALE_FEED -> new FeedFindings(own, owner, rule, now).stale();
            case DRIFT -> new FeedFindings(own, owner, rule, now).drifting();
        };
    }
}
