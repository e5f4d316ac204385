package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.CHANNEL_DRIFT;
import static io.stockbook.schema.jooq.edge.Tables.FEED_READER;
import static io.stockbook.schema.jooq.read.Tables.PROGRESS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Feeds that somebody should have read, or acted upon. */
final class FeedFindings {

    private final DSLContext own;
    private final OwnerId owner;
    private final AlertRule rule;
    private final Instant now;
    private final Duration lasting;

    FeedFindings(DSLContext own, OwnerId owner, AlertRule rule, Instant now) {
        this.own = own;
        this.owner = owner;
        this.rule = rule;
        this.now = now;
        this.lasting = Duration.ofMinutes(Objects.requireNonNull(rule.minutes()));
    }

    List<Finding> stale() {
        List<Finding> findings = new ArrayList<>();
        own.select(PROGRESS.POSITION, PROGRESS.AGE_MS)
                .from(PROGRESS)
                .where(PROGRESS.VIEW.eq("availability"))
                .and(PROGRESS.AGE_MS.ge(lasting.toMillis()))
                .forEach(
                        row ->
                                findings.add(
                                        new Finding(
                                                "the view of availability",
                                                "The view of availability is %d s old, at position %d."
                                                        .formatted(
                                                                row.value2() / 1_000,
                                                                row.value1()))));
        own.selectFrom(FEED_READER)
                .where(FEED_READER.OWNER.eq(owner.value()))
                .and(channel(FEED_READER.CHANNEL))
                .and(FEED_READER.SEEN_AT.le(now.minus(lasting)))
                .orderBy(FEED_READER.CHANNEL)
                .limit(Findings.MOST)
                .forEach(
                        row ->
                                findings.add(
                                        new Finding(
                                                "the feed of " + row.getChannel(),
                                                "Nobody has read the feed of %s since %s, after %d."
                                                        .formatted(
                                                                row.getChannel(),
                                                                row.getSeenAt(),
                                                                row.getCursor()))));
        return findings;
    }

    List<Finding> drifting() {
        return own.selectFrom(CHANNEL_DRIFT)
                .where(CHANNEL_DRIFT.OWNER.eq(owner.value()))
                .and(CHANNEL_DRIFT.ENDED_AT.isNull())
                .and(channel(CHANNEL_DRIFT.CHANNEL))
                .and(
                        rule.skus() == null
                                ? noCondition()
                                : CHANNEL_DRIFT.SKU.eq(
                                        any(
                                                rule.skus().stream()
                                                        .map(Sku::value)
                                                        .toArray(String[]::new))))
                .and(CHANNEL_DRIFT.SINCE.le(now.minus(lasting)))
                .orderBy(CHANNEL_DRIFT.CHANNEL, CHANNEL_DRIFT.SKU)
                .limit(Findings.MOST)
                .fetch(
                        row ->
                                new Finding(
                                        "%s of %s".formatted(row.getSku(), row.getChannel()),
                                        "%s shows %d of %s since %s, and was told %d."
                                                .formatted(
                                                        row.getChannel(),
                                                        row.getShown(),
                                                        row.getSku(),
                                                        row.getSince(),
                                                        row.getTold())));
    }

    private Condition channel(Field<String> column) {
        return rule.channel() == null ? noCondition() : column.eq(rule.channel().value());
    }
}
