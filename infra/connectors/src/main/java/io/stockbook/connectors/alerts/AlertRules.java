package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.ALERT;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_RULE;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.schema.jooq.edge.tables.records.AlertRuleRecord;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rules, as data: {@code edge.alert_rule}. */
final class AlertRules {

    /** The most rules of one owner: each is looked at again and again. */
    static final int MOST = 200;

    private final DSLContext database;

    AlertRules(DSLContext database) {
        this.database = database;
    }

    List<NamedAlertRule> all(OwnerId owner) {
        return database.selectFrom(ALERT_RULE)
                .where(ALERT_RULE.OWNER.eq(owner.value()))
                .orderBy(ALERT_RULE.RULE)
                .fetch(row -> new NamedAlertRule(row.getRule(), rule(row)));
    }

    Optional<AlertRule> one(OwnerId owner, String name) {
        return database.selectFrom(ALERT_RULE)
                .where(ALERT_RULE.OWNER.eq(owner.value()))
                .and(ALERT_RULE.RULE.eq(name))
                .fetchOptional(AlertRules::rule);
    }

    /** Puts a rule in place of the one before; false when there are as many as there may be. */
    boolean put(OwnerId owner, String name, AlertRule rule) {
        return database.transactionResult(
                outer -> {
                    DSLContext own = outer.dsl();
                    if (own.fetchCount(
                                    ALERT_RULE,
                                    ALERT_RULE
                                            .OWNER
                                            .eq(owner.value())
                                            .and(ALERT_RULE.RULE.ne(name)))
                            >= MOST) {
                        return false;
                    }
                    AlertRuleRecord row = row(own.newRecord(ALERT_RULE), rule);
                    row.setOwner(owner.value());
                    row.setRule(name);
                    own.insertInto(ALERT_RULE).set(row).onDuplicateKeyUpdate().set(row).execute();
                    return true;
                });
    }

    /** Takes a rule away, and with it what it has found; false when there is none. */
    boolean remove(OwnerId owner, String name, Instant now) {
        return database.transactionResult(
                outer -> {
                    DSLContext own = outer.dsl();
                    int gone =
                            own.deleteFrom(ALERT_RULE)
                                    .where(ALERT_RULE.OWNER.eq(owner.value()))
                                    .and(ALERT_RULE.RULE.eq(name))
                                    .execute();
                    own.update(ALERT)
                            .set(ALERT.RESOLVED_AT, now)
                            .where(ALERT.OWNER.eq(owner.value()))
                            .and(ALERT.RULE.eq(name))
                            .and(ALERT.RESOLVED_AT.isNull())
                            .execute();
                    return gone > 0;
                });
    }

    private static AlertRuleRecord row(AlertRuleRecord row, AlertRule rule) {
        row.setKind(rule.kind().name());
        row.setChannel(rule.channel() == null ? null : rule.channel().value());
        row.setLocation(rule.location() == null ? null : rule.location().value());
        row.setSkus(
                rule.skus() == null
                        ? null
                        : rule.skus().stream().map(Sku::value).toArray(String[]::new));
        row.setThreshold(rule.threshold());
        row.setDays(rule.days());
        row.setWindowDays(rule.windowDays());
        row.setMinutes(rule.minutes());
        row.setEmails(rule.emails().toArray(String[]::new));
        QuietHours quiet = rule.quiet();
        row.setQuietFrom(quiet == null ? null : LocalTime.parse(quiet.from()));
        row.setQuietTo(quiet == null ? null : LocalTime.parse(quiet.to()));
        row.setQuietZone(quiet == null ? null : quiet.zone());
        row.setLookedAt(null);
        return row;
    }

    static AlertRule rule(AlertRuleRecord row) {
        String[] skus = row.getSkus();
        return new AlertRule(
                AlertKind.valueOf(row.getKind()),
                row.getChannel() == null ? null : new ChannelCode(row.getChannel()),
                row.getLocation() == null ? null : new LocationId(row.getLocation()),
                skus == null ? null : Stream.of(skus).map(Sku::new).toList(),
                row.getThreshold(),
                row.getDays(),
                row.getWindowDays(),
                row.getMinutes(),
                List.of(row.getEmails()),
                quiet(row));
    }

    private static @Nullable QuietHours quiet(AlertRuleRecord row) {
        return row.getQuietZone() == null
                ? null
                : new QuietHours(
                        String.valueOf(row.getQuietFrom()),
                        String.valueOf(row.getQuietTo()),
                        row.getQuietZone());
    }
}
