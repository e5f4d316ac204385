package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.AVAILABILITY_PUBLISHED;
import static io.stockbook.schema.jooq.edge.Tables.SHIPPED_UNITS;
import static io.stockbook.schema.jooq.read.Tables.STOCK_POSITION_BALANCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** SKUs of which too little is left. */
final class StockFindings {

    private static final Field<Long> LEFT = DSL.field(DSL.name("left_over"), Long.class);
    private static final Field<String> SKU = DSL.field(DSL.name("sku"), String.class);

    private final DSLContext own;
    private final OwnerId owner;
    private final AlertRule rule;

    StockFindings(DSLContext own, OwnerId owner, AlertRule rule) {
        this.own = own;
        this.owner = owner;
        this.rule = rule;
    }

    List<Finding> low() {
        long threshold = rule.threshold() == null ? 0 : rule.threshold();
        Table<?> left = (rule.channel() == null ? standing() : sellable()).asTable("stock");
        return own.select(SKU, LEFT)
                .from(left)
                .where(LEFT.le(threshold))
                .orderBy(SKU)
                .limit(Findings.MOST)
                .fetch(row -> low(row.value1(), row.value2(), threshold));
    }

    private Finding low(String sku, long left, long threshold) {
        String amount = left <= 0 ? "none" : Long.toString(left);
        String sentence =
                threshold == 0
                        ? "%s %s of %s.".formatted(where(), amount, sku)
                        : "%s %s of %s; %d or fewer are low."
                                .formatted(where(), amount, sku, threshold);
        return new Finding(sku, sentence);
    }

    private String where() {
        if (rule.channel() != null) {
            return "%s may sell".formatted(rule.channel());
        }
        return rule.location() == null
                ? "There is available"
                : "At %s there is available".formatted(rule.location());
    }

    /** Whole days only: of today nobody knows yet how much it will be. */
    List<Finding> shortOfCover(Instant now) {
        int window = Objects.requireNonNull(rule.windowDays());
        int days = Objects.requireNonNull(rule.days());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Field<BigDecimal> units = sum(SHIPPED_UNITS.UNITS);
        Table<?> shipped =
                DSL.select(SHIPPED_UNITS.SKU, units.as("units"))
                        .from(SHIPPED_UNITS)
                        .where(SHIPPED_UNITS.OWNER.eq(owner.value()))
                        .and(SHIPPED_UNITS.DAY.ge(today.minusDays(window)))
                        .and(SHIPPED_UNITS.DAY.lt(today))
                        .and(
                                rule.location() == null
                                        ? noCondition()
                                        : SHIPPED_UNITS.LOCATION.eq(rule.location().value()))
                        .groupBy(SHIPPED_UNITS.SKU)
                        .having(units.gt(BigDecimal.ZERO))
                        .asTable("shipped");
        Table<?> left = standing().asTable("stock");
        Field<Long> unit = DSL.field(DSL.name("units"), Long.class);
        return own.select(SKU, LEFT, unit)
                .from(left)
                .join(shipped)
                .using(SKU)
                .where(LEFT.mul(window).lt(unit.mul(days)))
                .orderBy(SKU)
                .limit(Findings.MOST)
                .fetch(row -> cover(row.value1(), row.value2(), row.value3(), window));
    }

    private static Finding cover(String sku, long left, long units, int window) {
        return new Finding(
                sku,
                "%d of %s last for %d days: %d were shipped in the last %d."
                        .formatted(left, sku, left * window / units, units, window));
    }

    private Select<Record2<String, Long>> sellable() {
        return DSL.select(AVAILABILITY_PUBLISHED.SKU, AVAILABILITY_PUBLISHED.ATS.as(LEFT))
                .from(AVAILABILITY_PUBLISHED)
                .where(AVAILABILITY_PUBLISHED.OWNER.eq(owner.value()))
                .and(
                        AVAILABILITY_PUBLISHED.CHANNEL.eq(
                                Objects.requireNonNull(rule.channel()).value()))
                .and(wanted(AVAILABILITY_PUBLISHED.SKU));
    }

    private Select<Record2<String, Long>> standing() {
        return DSL.select(
                        STOCK_POSITION_BALANCE.SKU,
                        sum(STOCK_POSITION_BALANCE.AVAILABLE).cast(Long.class).as(LEFT))
                .from(STOCK_POSITION_BALANCE)
                .where(STOCK_POSITION_BALANCE.OWNER.eq(owner.value()))
                .and(
                        rule.location() == null
                                ? noCondition()
                                : STOCK_POSITION_BALANCE.LOCATION.eq(rule.location().value()))
                .and(wanted(STOCK_POSITION_BALANCE.SKU))
                .groupBy(STOCK_POSITION_BALANCE.SKU);
    }

    private Condition wanted(Field<String> sku) {
        return rule.skus() == null
                ? noCondition()
                : sku.eq(any(rule.skus().stream().map(Sku::value).toArray(String[]::new)));
    }
}
