package io.stockbook.connectors.reconciliation;

import io.stockbook.messages.id.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Keeps what channels say that they show, and where that is not what they were told. */
final class Reconciliation {

    /** What was read longer ago says nothing about now. */
    static final Duration OLDEST = Duration.ofHours(24);

    /** Clocks of others go a little ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final DSLContext database;
    private final InstantSource clock;

    Reconciliation(DSLContext database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes a report, all of it or nothing; empty when there is no such channel.
     *
     * @throws IllegalArgumentException when a line was read too long ago, or is yet to be read
     */
    Optional<ShownReport> take(ChannelId channel, ShownNumbers report) {
        Instant now = clock.instant();
        for (ShownNumber line : report.lines()) {
            if (line.readAt().isBefore(now.minus(OLDEST))
                    || line.readAt().isAfter(now.plus(AHEAD))) {
                throw new IllegalArgumentException(
                        "readAt of %s must be within the last %d hours, not %s"
                                .formatted(line.sku(), OLDEST.toHours(), line.readAt()));
            }
        }
        return database.transactionResult(
                outer -> {
                    ReconciliationRows rows = new ReconciliationRows(outer.dsl(), channel);
                    return rows.lock() ? Optional.of(take(rows, report)) : Optional.empty();
                });
    }

    private static ShownReport take(ReconciliationRows rows, ShownNumbers report) {
        List<ShownNumber> news = rows.keepNewer(report.lines());
        ToldNumbers told = rows.told(news);
        List<ShownNumber> agreeing = new ArrayList<>();
        List<ShownNumber> drifting = new ArrayList<>();
        int onTheWay = 0;
        for (ShownNumber line : news) {
            switch (told.verdict(line)) {
                case AGREES -> agreeing.add(line);
                case ON_ITS_WAY -> onTheWay++;
                case DRIFTS -> drifting.add(line);
            }
        }
        return new ShownReport(
                agreeing.size(),
                onTheWay,
                drifting.size(),
                report.lines().size() - news.size(),
                rows.drift(drifting, told),
                rows.end(agreeing));
    }
}
