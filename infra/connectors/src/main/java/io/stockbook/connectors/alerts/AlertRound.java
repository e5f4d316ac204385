package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.ALERT;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_RULE;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.schema.ArrayParameter;
import io.stockbook.schema.jooq.edge.tables.records.AlertRuleRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the rules: opens an alert for what one holds of, resolves those it holds of no more, and
 * makes the messages. All of it of one rule in one transaction, and while one node does, no other.
 */
final class AlertRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);

    private static final String OPEN =
            """
            INSERT INTO edge.alert (id, owner, rule, kind, subject, sentence, opened_at)
            SELECT gen_random_uuid(), {0}, {1}, {2}, found.subject, found.sentence, {5}
            FROM unnest({3}, {4}) AS found (subject, sentence)
            ON CONFLICT (owner, rule, subject) WHERE resolved_at IS NULL DO NOTHING
            """;

    private static final String RESOLVE =
            """
            UPDATE edge.alert SET resolved_at = greatest({3}, opened_at)
            WHERE owner = {0} AND rule = {1} AND resolved_at IS NULL
              AND NOT (kind = {4} AND subject = ANY ({2}))
            """;

    private final DSLContext database;
    private final Duration pause;

    /** A rule that was looked at within the pause is left alone. */
    AlertRound(DSLContext database, Duration pause) {
        this.database = database;
        this.pause = pause;
    }

    /** One that cannot be looked at keeps no other from it. */
    void look(Instant now) {
        for (AlertRuleRecord rule : database.selectFrom(ALERT_RULE).where(due(now)).fetch()) {
            try {
                look(rule.getOwner(), rule.getRule(), now);
            } catch (RuntimeException failed) {
                LOG.warn("the alert rule {} is looked at later", rule.getRule(), failed);
            }
        }
    }

    private void look(String owner, String name, Instant now) {
        database.transaction(
                outer -> {
                    DSLContext own = outer.dsl();
                    AlertRuleRecord mine =
                            own.selectFrom(ALERT_RULE)
                                    .where(ALERT_RULE.OWNER.eq(owner))
                                    .and(ALERT_RULE.RULE.eq(name))
                                    .and(due(now))
                                    .forUpdate()
                                    .skipLocked()
                                    .fetchOne();
                    if (mine != null) {
                        look(own, mine, now);
                    }
                });
    }

    private static void look(DSLContext own, AlertRuleRecord row, Instant now) {
        AlertRule rule = AlertRules.rule(row);
        List<Finding> found = new Findings(own, now).of(new OwnerId(row.getOwner()), rule);
        String[] subjects = found.stream().map(Finding::subject).toArray(String[]::new);
        String[] sentences = found.stream().map(Finding::sentence).toArray(String[]::new);
        own.execute(
                RESOLVE,
                val(row.getOwner()),
                val(row.getRule()),
                ArrayParameter.of(subjects),
                val(now),
                val(row.getKind()));
        own.execute(
                OPEN,
                val(row.getOwner()),
                val(row.getRule()),
                val(row.getKind()),
                ArrayParameter.of(subjects),
                ArrayParameter.of(sentences),
                val(now));
        if (rule.quiet() == null || !rule.quiet().covers(now)) {
            new AlertMessages(own, row, now).make();
        }
        own.update(ALERT_RULE)
                .set(ALERT_RULE.LOOKED_AT, now)
                .where(ALERT_RULE.OWNER.eq(row.getOwner()))
                .and(ALERT_RULE.RULE.eq(row.getRule()))
                .execute();
    }

    private Condition due(Instant now) {
        return ALERT_RULE.LOOKED_AT.isNull().or(ALERT_RULE.LOOKED_AT.le(now.minus(pause)));
    }

    /** Lets go of what is long over. */
    void dropBefore(Instant moment) {
        database.deleteFrom(ALERT).where(ALERT.RESOLVED_AT.lt(moment)).execute();
        AlertMessages.dropBefore(database, moment);
    }
}
