package io.stockbook.projectors.stockposition;

import static io.stockbook.schema.jooq.read_stock_position_1.Tables.BALANCE;

import io.stockbook.messages.id.StockItemId;
import io.stockbook.projectors.balance.Balance;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_stock_position_1.tables.records.BalanceRecord;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How positions are stored. */
final class PositionRows {

    private PositionRows() {}

    static Map<String, Position> load(DSLContext database, String[] items) {
        return database.selectFrom(BALANCE)
                .where(BALANCE.ITEM.eq(DSL.any(items)))
                .fetchMap(BALANCE.ITEM, PositionRows::position);
    }

    private static Position position(BalanceRecord row) {
        Balance balance =
                new Balance(
                        row.getAvailable(),
                        row.getAllocated(),
                        row.getPicked(),
                        row.getHeld(),
                        row.getDamaged(),
                        row.getInspection());
        return new Position(
                balance, row.getMissing(), row.getVersion(), row.getPosition(), row.getChangedAt());
    }

    static void save(DSLContext database, Map<String, Position> positions) {
        Rows rows =
                new Rows(
                        BALANCE,
                        BALANCE.ITEM,
                        BALANCE.OWNER,
                        BALANCE.SKU,
                        BALANCE.LOCATION,
                        BALANCE.AVAILABLE,
                        BALANCE.ALLOCATED,
                        BALANCE.PICKED,
                        BALANCE.HELD,
                        BALANCE.DAMAGED,
                        BALANCE.INSPECTION,
                        BALANCE.MISSING,
                        BALANCE.VERSION,
                        BALANCE.POSITION,
                        BALANCE.CHANGED_AT);
        positions.forEach((item, position) -> add(rows, item, position));
        rows.upsert(database);
    }

    private static void add(Rows rows, String item, Position position) {
        StockItemId id = StockItemId.parse(item);
        Balance balance = position.balance();
        rows.add(
                item,
                id.owner().value(),
                id.sku().value(),
                id.location().value(),
                balance.available(),
                balance.allocated(),
                balance.picked(),
                balance.held(),
                balance.damaged(),
                balance.inspection(),
                position.missing(),
                position.version(),
                position.position(),
                position.changedAt());
    }
}
