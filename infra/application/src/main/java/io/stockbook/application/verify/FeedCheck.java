package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What channels were told last is what the view says, every change has the next number, and the
 * last change of a SKU is what was told of it.
 */
final class FeedCheck implements Check {

    private static final String NOT_TOLD =
            """
            SELECT owner, channel, sku, v.ats AS is, t.ats AS told
            FROM read.availability_ats v
            FULL JOIN edge.availability_published t USING (owner, channel, sku)
            WHERE (coalesce(v.ats, 0), coalesce(v.backorderable, 0))
                  IS DISTINCT FROM (coalesce(t.ats, -1), coalesce(t.backorderable, -1))
            ORDER BY owner, channel, sku LIMIT 1
            """;

    private static final String GAP =
            """
            SELECT f.owner, f.channel, f.first_cursor, f.last_cursor, count(c.cursor) AS kept,
                   coalesce(min(c.cursor), f.first_cursor) AS first,
                   coalesce(max(c.cursor), f.last_cursor) AS last
            FROM edge.availability_feed f
            LEFT JOIN edge.availability_change c USING (owner, channel)
            GROUP BY f.owner, f.channel, f.first_cursor, f.last_cursor
            HAVING count(c.cursor) <> f.last_cursor - f.first_cursor + 1
                OR coalesce(min(c.cursor), f.first_cursor) <> f.first_cursor
                OR coalesce(max(c.cursor), f.last_cursor) <> f.last_cursor
            ORDER BY f.owner, f.channel LIMIT 1
            """;

    private static final String OTHERWISE =
            """
            SELECT owner, channel, sku, t.cursor AS told, c.cursor AS last
            FROM (SELECT DISTINCT ON (owner, channel, sku) *
                  FROM edge.availability_change
                  ORDER BY owner, channel, sku, cursor DESC) c
            LEFT JOIN edge.availability_published t USING (owner, channel, sku)
            WHERE (c.cursor, c.ats, c.backorderable)
                  IS DISTINCT FROM (t.cursor, t.ats, t.backorderable)
            ORDER BY owner, channel, sku LIMIT 1
            """;

    private final DSLContext snapshot;

    FeedCheck(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public String name() {
        return "5: what channels are told is what they may sell, change by change";
    }

    @Override
    public void on(RecordedEvent event) {}

    @Override
    public void end() {
        none(NOT_TOLD, "%s/%s may sell %s of %s, and was told otherwise", 0, 1, 3, 2);
        none(GAP, "the feed of %s/%s is to have %s to %s, and has %s", 0, 1, 2, 3, 4);
        none(OTHERWISE, "%s/%s was told of %s last with %s, and its feed says %s", 0, 1, 2, 3, 4);
    }

    private void none(String question, String sentence, int... columns) {
        Record found = snapshot.fetchOne(question);
        if (found != null) {
            Object[] values = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                values[i] = String.valueOf(found.get(columns[i]));
            }
            throw new Violation(sentence.formatted(values));
        }
    }
}
