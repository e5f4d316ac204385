package io.stockbook.queries;

import static io.stockbook.schema.jooq.edge.Tables.ALERT;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_DELIVERY;
import static io.stockbook.schema.jooq.edge.Tables.ALERT_MESSAGE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import io.stockbook.messages.id.OwnerId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What rules hold of, and held of before. */
public final class AlertQueries {

    private static final Field<Instant> TOLD_AT =
            DSL.field(
                    DSL.select(ALERT_MESSAGE.MADE_AT)
                            .from(ALERT_MESSAGE)
                            .where(ALERT_MESSAGE.ID.eq(ALERT.TOLD)));

    private static final Field<Integer> WAITING =
            mails(ALERT_DELIVERY.SENT_AT.isNull().and(ALERT_DELIVERY.GIVEN_UP_AT.isNull()));

    private static final Field<Integer> GIVEN_UP = mails(ALERT_DELIVERY.GIVEN_UP_AT.isNotNull());

    private static final Listing<AlertAnswer> NEWEST_FIRST =
            new Listing<>(
                    "alerts",
                    ALERT,
                    List.of(ALERT.fields()),
                    List.of(ALERT.NUMBER),
                    true,
                    AlertQueries::answer);

    private final DSLContext database;

    /** Asks this database. */
    public AlertQueries(DSLContext database) {
        this.database = database;
    }

    /**
     * Those that go on, those that are over, or both; of one rule or all.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public AlertPage page(
            OwnerId owner, @Nullable String rule, @Nullable Boolean open, PageRequest asked) {
        List<? extends Record> rows =
                database.select(NEWEST_FIRST.columns())
                        .select(TOLD_AT, WAITING, GIVEN_UP)
                        .from(ALERT)
                        .where(ALERT.OWNER.eq(owner.value()))
                        .and(rule == null ? noCondition() : ALERT.RULE.eq(rule))
                        .and(state(open))
                        .and(NEWEST_FIRST.after(asked.cursor()))
                        .orderBy(NEWEST_FIRST.order())
                        .limit(asked.limit() + 1)
                        .fetch();
        List<? extends Record> items = rows.stream().limit(asked.limit()).toList();
        return new AlertPage(
                items.stream().map(NEWEST_FIRST.answer()).toList(),
                rows.size() > asked.limit() ? NEWEST_FIRST.cursor(items.getLast()) : null);
    }

    private static Condition state(@Nullable Boolean open) {
        if (open == null) {
            return noCondition();
        }
        return open ? ALERT.RESOLVED_AT.isNull() : ALERT.RESOLVED_AT.isNotNull();
    }

    private static Field<Integer> mails(Condition which) {
        return DSL.field(
                selectCount()
                        .from(ALERT_DELIVERY)
                        .where(ALERT_DELIVERY.MESSAGE.in(ALERT.TOLD, ALERT.TOLD_OVER))
                        .and(which));
    }

    private static AlertAnswer answer(Record row) {
        return new AlertAnswer(
                row.get(ALERT.ID),
                row.get(ALERT.RULE),
                row.get(ALERT.KIND),
                row.get(ALERT.SUBJECT),
                row.get(ALERT.SENTENCE),
                row.get(ALERT.OPENED_AT),
                row.get(ALERT.RESOLVED_AT),
                row.get(TOLD_AT),
                row.get(WAITING),
                row.get(GIVEN_UP));
    }
}
