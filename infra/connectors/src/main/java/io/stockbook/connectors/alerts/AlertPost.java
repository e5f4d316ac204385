package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.ALERT_DELIVERY;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages one way. A node takes what is due for itself for a quarter of an hour; if it does
 * not come to an end with it, another one tries. What fails is tried again, less and less often,
 * for three days.
 */
final class AlertPost {

    private static final Logger LOG = LoggerFactory.getLogger(AlertPost.class);

    private static final int AT_ONCE = 20;

    /** Longer than a server may take for one, times as many as are taken at once. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int LONGEST_PROBLEM = 500;

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1));

    private final DSLContext database;
    private final AlertWay way;

    AlertPost(DSLContext database, AlertWay way) {
        this.database = database;
        this.way = way;
    }

    /** Sends what is due; returns whether there may be more. */
    boolean send(Instant now) {
        List<AlertDelivery> due = database.transactionResult(own -> take(own.dsl(), now));
        for (AlertDelivery each : due) {
            try {
                way.send(each);
                database.update(ALERT_DELIVERY)
                        .set(ALERT_DELIVERY.SENT_AT, now)
                        .setNull(ALERT_DELIVERY.PROBLEM)
                        .where(is(each))
                        .execute();
            } catch (RuntimeException failed) {
                LOG.warn("an alert is not sent yet: {}", failed.toString());
                later(each, now, failed.toString());
            }
        }
        return due.size() == AT_ONCE;
    }

    private List<AlertDelivery> take(DSLContext own, Instant now) {
        List<AlertDelivery> due =
                own.select(
                                ALERT_DELIVERY.MESSAGE,
                                ALERT_DELIVERY.ADDRESS,
                                ALERT_DELIVERY.ATTEMPTS.plus(1),
                                ALERT_MESSAGE.MADE_AT,
                                ALERT_MESSAGE.SUBJECT,
                                ALERT_MESSAGE.BODY)
                        .from(ALERT_DELIVERY)
                        .join(ALERT_MESSAGE)
                        .on(ALERT_MESSAGE.ID.eq(ALERT_DELIVERY.MESSAGE))
                        .where(ALERT_DELIVERY.SENT_AT.isNull())
                        .and(ALERT_DELIVERY.GIVEN_UP_AT.isNull())
                        .and(ALERT_DELIVERY.DUE_AT.le(now))
                        .and(way.deliveries())
                        .orderBy(ALERT_DELIVERY.DUE_AT)
                        .limit(AT_ONCE)
                        .forUpdate()
                        .of(ALERT_DELIVERY)
                        .skipLocked()
                        .fetch(Records.mapping(AlertDelivery::new));
        for (AlertDelivery each : due) {
            own.update(ALERT_DELIVERY)
                    .set(ALERT_DELIVERY.ATTEMPTS, each.attempts())
                    .set(ALERT_DELIVERY.DUE_AT, now.plus(LEASE))
                    .where(is(each))
                    .execute();
        }
        return due;
    }

    private void later(AlertDelivery delivery, Instant now, String problem) {
        boolean over = now.isAfter(delivery.madeAt().plus(PATIENCE));
        Duration pause = PAUSES.get(Math.min(delivery.attempts(), PAUSES.size()) - 1);
        String kept = problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
        database.update(ALERT_DELIVERY)
                .set(ALERT_DELIVERY.DUE_AT, now.plus(pause))
                .set(ALERT_DELIVERY.GIVEN_UP_AT, over ? now : null)
                .set(ALERT_DELIVERY.PROBLEM, kept)
                .where(is(delivery))
                .execute();
    }

    private static Condition is(AlertDelivery delivery) {
        return ALERT_DELIVERY
                .MESSAGE
                .eq(delivery.message())
                .and(ALERT_DELIVERY.ADDRESS.eq(delivery.address()));
    }
}
