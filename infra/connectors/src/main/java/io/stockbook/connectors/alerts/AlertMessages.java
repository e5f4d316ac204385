package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.ALERT;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_DELIVERY;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.stockbook.schema.jooq.edge.tables.records.AlertRecord;
import io.stockbook.schema.jooq.edge.tables.records.AlertRuleRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Puts all that a rule has to say into one message. What it was told in, an alert remembers: so it
 * is told once when it opens and once when it is over, or once for both.
 */
final class AlertMessages {

    private final DSLContext own;
    private final AlertRuleRecord rule;
    private final Instant now;

    AlertMessages(DSLContext own, AlertRuleRecord rule, Instant now) {
        this.own = own;
        this.rule = rule;
        this.now = now;
    }

    void make() {
        Condition untold =
                ALERT.OWNER
                        .eq(rule.getOwner())
                        .and(ALERT.RULE.eq(rule.getRule()))
                        .and(
                                ALERT.TOLD
                                        .isNull()
                                        .or(
                                                ALERT.TOLD_OVER
                                                        .isNull()
                                                        .and(ALERT.RESOLVED_AT.isNotNull())));
        List<AlertRecord> alerts =
                own.selectFrom(ALERT).where(untold).orderBy(ALERT.OPENED_AT, ALERT.SUBJECT).fetch();
        if (alerts.isEmpty()) {
            return;
        }
        UUID message = UUID.randomUUID();
        AlertText text = new AlertText(rule, alerts);
        own.insertInto(ALERT_MESSAGE)
                .values(message, rule.getOwner(), rule.getRule(), now, text.subject(), text.body())
                .execute();
        for (String address : rule.getEmails()) {
            own.insertInto(
                            ALERT_DELIVERY,
                            ALERT_DELIVERY.MESSAGE,
                            ALERT_DELIVERY.ADDRESS,
                            ALERT_DELIVERY.DUE_AT)
                    .values(message, address, now)
                    .onConflictDoNothing()
                    .execute();
        }
        own.update(ALERT)
                .set(ALERT.TOLD, coalesce(ALERT.TOLD, val(message)))
                .set(
                        ALERT.TOLD_OVER,
                        when(ALERT.RESOLVED_AT.isNotNull(), val(message))
                                .otherwise(ALERT.TOLD_OVER))
                .where(untold)
                .execute();
    }

    /** A message goes when nothing of it waits any more, and no alert is left that it told of. */
    static void dropBefore(DSLContext database, Instant moment) {
        database.deleteFrom(ALERT_MESSAGE)
                .where(ALERT_MESSAGE.MADE_AT.lt(moment))
                .andNotExists(
                        database.selectOne()
                                .from(ALERT_DELIVERY)
                                .where(ALERT_DELIVERY.MESSAGE.eq(ALERT_MESSAGE.ID))
                                .and(ALERT_DELIVERY.SENT_AT.isNull())
                                .and(ALERT_DELIVERY.GIVEN_UP_AT.isNull()))
                .execute();
    }
}
