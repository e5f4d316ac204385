package io.stockbook.connectors.reconciliation;

import static io.stockbook.schema.jooq.read.Tables.AVAILABILITY_CHANNEL;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.schema.ArrayParameter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The reports and drifts of one channel, within one transaction. */
final class ReconciliationRows {

    private static final String KEEP =
            """
            INSERT INTO edge.channel_shown AS kept (owner, channel, sku, shown, read_at, pushed)
            SELECT {0}, {1}, said.*
            FROM unnest({2}, {3}, {4}, {5}) AS said (sku, shown, read_at, pushed)
            ON CONFLICT (owner, channel, sku) DO UPDATE
                SET shown = excluded.shown, read_at = excluded.read_at,
                    pushed = excluded.pushed, reported_at = now()
                WHERE kept.read_at < excluded.read_at
            RETURNING sku
            """;

    /** A row that was there already was opened before: its beginning is older than its end. */
    private static final String DRIFT =
            """
            WITH said AS (
                SELECT * FROM unnest({2}, {3}, {4}, {5}, {6})
                    AS said (sku, shown, read_at, told, cursor)),
            seen AS (
                UPDATE edge.channel_drift d
                SET told = said.told, cursor = said.cursor, shown = said.shown,
                    seen_at = said.read_at
                FROM said
                WHERE d.owner = {0} AND d.channel = {1} AND d.sku = said.sku AND d.ended_at IS NULL
                RETURNING d.sku)
            INSERT INTO edge.channel_drift
                (owner, channel, sku, since, told, cursor, shown, seen_at)
            SELECT {0}, {1}, sku, read_at, told, cursor, shown, read_at
            FROM said WHERE sku NOT IN (SELECT sku FROM seen)
            """;

    private static final String END =
            """
            UPDATE edge.channel_drift d SET ended_at = said.read_at, seen_at = said.read_at
            FROM unnest({2}, {3}) AS said (sku, read_at)
            WHERE d.owner = {0} AND d.channel = {1} AND d.sku = said.sku AND d.ended_at IS NULL
            """;

    private final DSLContext own;
    private final ChannelId channel;
    private final Field<String> owner;
    private final Field<String> code;

    ReconciliationRows(DSLContext own, ChannelId channel) {
        this.own = own;
        this.channel = channel;
        this.owner = val(channel.owner().value());
        this.code = val(channel.code().value());
    }

    /** Lets reports of one channel in one after the other; false when there is no such channel. */
    boolean lock() {
        own.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended({0}, 77))", val(channel.toString()));
        return own.fetchExists(
                AVAILABILITY_CHANNEL,
                AVAILABILITY_CHANNEL.OWNER.eq(owner).and(AVAILABILITY_CHANNEL.CHANNEL.eq(code)));
    }

    /** Keeps what was read later than what is kept already, and returns it. */
    List<ShownNumber> keepNewer(List<ShownNumber> lines) {
        Set<String> kept =
                new HashSet<>(
                        own.fetch(
                                        KEEP,
                                        owner,
                                        code,
                                        skus(lines),
                                        shown(lines),
                                        readAt(lines),
                                        column(lines, ShownNumber::cursor, Long[]::new))
                                .getValues(0, String.class));
        return lines.stream().filter(line -> kept.contains(line.sku().value())).toList();
    }

    ToldNumbers told(List<ShownNumber> lines) {
        return ToldNumbers.of(own, channel, lines);
    }

    /** Notes that these drift, and says how many did not before. */
    int drift(List<ShownNumber> lines, ToldNumbers told) {
        return own.execute(
                DRIFT,
                owner,
                code,
                skus(lines),
                shown(lines),
                readAt(lines),
                column(lines, line -> told.last(line.sku()).ats(), Long[]::new),
                column(lines, line -> told.last(line.sku()).cursor(), Long[]::new));
    }

    /** Notes that these do not drift, and says how many did. */
    int end(List<ShownNumber> lines) {
        return own.execute(END, owner, code, skus(lines), readAt(lines));
    }

    private static Field<String[]> skus(List<ShownNumber> lines) {
        return column(lines, line -> line.sku().value(), String[]::new);
    }

    private static Field<Long[]> shown(List<ShownNumber> lines) {
        return column(lines, ShownNumber::shown, Long[]::new);
    }

    private static Field<Instant[]> readAt(List<ShownNumber> lines) {
        return column(lines, ShownNumber::readAt, Instant[]::new);
    }

    private static <T> Field<T[]> column(
            List<ShownNumber> lines,
            Function<ShownNumber, ? extends T> value,
            IntFunction<T[]> array) {
        return ArrayParameter.of(lines.stream().map(value).toArray(array));
    }
}
