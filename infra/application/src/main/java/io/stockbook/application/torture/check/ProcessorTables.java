package io.stockbook.application.torture.check;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;

/** The marks that processors have left: rows that follow from one event each, folds, tokens. */
public final class ProcessorTables {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final String CARD = "SELECT DISTINCT position FROM read.stock_card_movement";

    /** A step that stock has told of the order is no event of the order's own. */
    private static final String STEPS =
            "SELECT s.position FROM read.orders_step s JOIN ledger.event e USING (position)"
                    + " WHERE e.stream_type = 'Order'";

    private static final String SHELVES =
            "SELECT owner, sku, location, version FROM ledger.sourcing";
    private static final String TOKENS =
            "SELECT view, position, head FROM read.progress UNION ALL"
                    + " SELECT processor, t.position, h.position FROM ledger.token t, read.head h";

    private final Connection connection;

    /** Reads over this connection. */
    public ProcessorTables(Connection connection) {
        this.connection = connection;
    }

    /** Compares with what the events ask for. */
    public void check(Applied applied) throws SQLException {
        applied.compare("stock_card", positions(CARD), applied.moved());
        applied.compare("orders", positions(STEPS), applied.ordered());
        try (PreparedStatement asked = connection.prepareStatement(TOKENS);
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                applied.reached(row.getString(1), row.getLong(2), row.getLong(3));
            }
        }
        shelves(applied);
    }

    private void shelves(Applied applied) throws SQLException {
        int found = 0;
        try (PreparedStatement asked = connection.prepareStatement(SHELVES);
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                StockItemId item =
                        new StockItemId(
                                new OwnerId(row.getString(1)),
                                new Sku(row.getString(2)),
                                new LocationId(row.getString(3)));
                applied.folded("sagas", item.key(), row.getLong(4));
                found++;
            }
        }
        applied.reached("sagas, counted in stock items,", found, applied.stockItems());
    }

    private BitSet positions(String query) throws SQLException {
        BitSet positions = new BitSet();
        try (PreparedStatement asked = connection.prepareStatement(query)) {
            asked.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    positions.set(row.getInt(1));
                }
            }
        }
        return positions;
    }
}
