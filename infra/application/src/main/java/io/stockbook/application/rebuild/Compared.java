package io.stockbook.application.rebuild;

import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * A table of the live view beside the one built anew.
 *
 * @param liveRows rows of the live one
 * @param newRows rows of the one built anew
 * @param same whether both have the same rows
 * @param lost a row that only the live one has, empty when there is none
 * @param gained a row that only the new one has, empty when there is none
 */
public record Compared(
        String table, long liveRows, long newRows, boolean same, String lost, String gained) {

    private static final String DIGEST =
            "SELECT count(*) AS rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text AS"
                    + " digest FROM %s.%s t";

    /** Compares by a sum over the hashes of all rows, which does not depend on their order. */
    static Compared of(DSLContext database, String live, String anew, String table) {
        Record before = database.fetchSingle(DIGEST.formatted(live, table));
        Record after = database.fetchSingle(DIGEST.formatted(anew, table));
        boolean same = before.equals(after);
        return new Compared(
                table,
                before.get("rows", long.class),
                after.get("rows", long.class),
                same,
                same ? "" : onlyIn(database, live, anew, table),
                same ? "" : onlyIn(database, anew, live, table));
    }

    private static String onlyIn(DSLContext database, String one, String other, String table) {
        Record found =
                database.fetchOne(
                        "SELECT t::text FROM %1$s.%3$s t EXCEPT SELECT t::text FROM %2$s.%3$s t LIMIT 1"
                                .formatted(one, other, table));
        return found == null ? "" : found.get(0, String.class);
    }
}
