package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.EXCEPTIONS_ENTRY;
import static java.util.stream.Collectors.toCollection;
import static org.jooq.impl.DSL.noCondition;

import io.stockbook.messages.exception.ExceptionState;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What somebody has to look at. */
public final class ExceptionQueries {

    private static final Field<Long> AGE =
            DSL.field(
                            "greatest(0, extract(EPOCH FROM coalesce({0}, statement_timestamp())"
                                    + " - {1}) * 1000)::bigint",
                            Long.class, EXCEPTIONS_ENTRY.RESOLVED_AT, EXCEPTIONS_ENTRY.OPENED_AT)
                    .as("age_ms");

    private static final Listing<ExceptionAnswer> OLDEST_FIRST =
            new Listing<>(
                    "exceptions",
                    EXCEPTIONS_ENTRY,
                    columns(),
                    List.of(EXCEPTIONS_ENTRY.OPENED_POSITION),
                    false,
                    ExceptionQueries::answer);

    private final Snapshot snapshot;

    /** Asks this database. */
    public ExceptionQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.EXCEPTIONS);
    }

    /** One exception, open or not. */
    public Optional<ExceptionAnswer> of(ExceptionId exception) {
        return snapshot.one(
                EXCEPTIONS_ENTRY,
                columns(),
                EXCEPTIONS_ENTRY
                        .OWNER
                        .eq(exception.owner().value())
                        .and(EXCEPTIONS_ENTRY.ID.eq(exception.value())),
                ExceptionQueries::answer);
    }

    /**
     * The open ones of a role's queue and of a type, or of all when none is named; the oldest
     * first.
     *
     * @throws IllegalArgumentException when there is no such role, or the cursor is not one of this
     *     list
     */
    public Page<ExceptionAnswer> open(
            OwnerId owner,
            @Nullable String ownerRole,
            @Nullable ExceptionType type,
            PageRequest asked) {
        return snapshot.page(
                OLDEST_FIRST,
                EXCEPTIONS_ENTRY
                        .OWNER
                        .eq(owner.value())
                        .and(EXCEPTIONS_ENTRY.STATE.eq(ExceptionState.OPEN.name()))
                        .and(ownerRole == null ? noCondition() : ofRole(ownerRole))
                        .and(type == null ? noCondition() : EXCEPTIONS_ENTRY.TYPE.eq(type.name())),
                asked);
    }

    /** A mistyped role must not look like a queue in which nothing waits. */
    private static Condition ofRole(String ownerRole) {
        Set<String> roles =
                Arrays.stream(ExceptionType.values())
                        .map(ExceptionType::ownerRole)
                        .collect(toCollection(TreeSet::new));
        if (!roles.contains(ownerRole)) {
            throw new IllegalArgumentException("role: must be one of " + String.join(", ", roles));
        }
        return EXCEPTIONS_ENTRY.OWNER_ROLE.eq(ownerRole);
    }

    /**
     * Open and resolved ones, the oldest first.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<ExceptionAnswer> page(OwnerId owner, PageRequest asked) {
        return snapshot.page(OLDEST_FIRST, EXCEPTIONS_ENTRY.OWNER.eq(owner.value()), asked);
    }

    private static List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(EXCEPTIONS_ENTRY.fields()));
        columns.add(AGE);
        return columns;
    }

    private static ExceptionAnswer answer(Record row) {
        ExceptionType type = ExceptionType.valueOf(row.get(EXCEPTIONS_ENTRY.TYPE));
        return new ExceptionAnswer(
                row.get(EXCEPTIONS_ENTRY.ID),
                type,
                row.get(EXCEPTIONS_ENTRY.OWNER_ROLE),
                row.get(EXCEPTIONS_ENTRY.SUBJECT),
                row.get(EXCEPTIONS_ENTRY.CAUSE),
                row.get(EXCEPTIONS_ENTRY.SENTENCE),
                type.suggestedActions(),
                ExceptionState.valueOf(row.get(EXCEPTIONS_ENTRY.STATE)),
                row.get(EXCEPTIONS_ENTRY.ASSIGNEE),
                row.get(EXCEPTIONS_ENTRY.RESOLUTION),
                row.get(EXCEPTIONS_ENTRY.OPENED_AT),
                row.get(EXCEPTIONS_ENTRY.RESOLVED_AT),
                row.get(AGE),
                row.get(EXCEPTIONS_ENTRY.VERSION));
    }
}
