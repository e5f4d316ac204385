package io.stockbook.queries;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.schema.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database with rows written by hand, as the views and the ledger would have them. */
final class Shown implements AutoCloseable {

    static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, new ChannelCode("web"));
    static final StockItemId MUG =
            new StockItemId(OwnerId.HOUSE, new Sku("MUG"), new LocationId("NORTH"));

    private final TestDatabase server = TestDatabase.fresh();
    private final Connection owner;
    private final DSLContext application;

    Shown() throws SQLException {
        owner =
                DriverManager.getConnection(
                        server.owner().url(), server.owner().user(), server.owner().password());
        application = DSL.using(server.dataSource(), SQLDialect.POSTGRES);
    }

    /** What the application asks with. */
    DSLContext application() {
        return application;
    }

    /** Records events that happened this long ago, the last position being this. */
    Shown ledgerEndsAt(long position, String ago) {
        DSLContext ledger = DSL.using(owner, SQLDialect.POSTGRES);
        ledger.execute(
                """
                INSERT INTO ledger.event (position, stream, version, stream_type, event_id, name,
                                          revision, recorded_at, payload, metadata, content, hash)
                SELECT n, 'house/MUG@NORTH', n, 'StockItem', gen_random_uuid(), 'stock.put-away', 1,
                       now() - ?::interval, '{}', '{}', '', ''
                FROM generate_series((SELECT next_position FROM ledger.head), ?) n
                """,
                ago,
                position);
        ledger.execute("UPDATE ledger.head SET next_position = ? + 1", position);
        return this;
    }

    /** Moves a view's token. */
    Shown viewIsAt(String view, long position) {
        write(
                """
                INSERT INTO read_%1$s_1.token (processor, position) VALUES ('%1$s', %2$d)
                ON CONFLICT (processor) DO UPDATE SET position = excluded.position
                """
                        .formatted(view, position));
        return this;
    }

    /** Writes rows as the application. */
    Shown write(String sql) {
        application.execute(sql);
        return this;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        server.close();
    }
}
