package io.stockbook.projectors.stockcard;

import static io.stockbook.schema.jooq.read_stock_card_1.Tables.BALANCE;

import io.stockbook.messages.stock.Movement;
import io.stockbook.projectors.balance.Balance;
import io.stockbook.projectors.rows.Rows;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The running balances of the stock items of a batch. */
final class Balances {

    private final Map<String, Balance> byItem;

    private Balances(Map<String, Balance> byItem) {
        this.byItem = byItem;
    }

    static Balances load(DSLContext database, String[] items) {
        return new Balances(
                new TreeMap<>(
                        database.selectFrom(BALANCE)
                                .where(BALANCE.ITEM.eq(DSL.any(items)))
                                .fetchMap(
                                        BALANCE.ITEM,
                                        row ->
                                                new Balance(
                                                        row.getAvailable(),
                                                        row.getAllocated(),
                                                        row.getPicked(),
                                                        row.getHeld(),
                                                        row.getDamaged(),
                                                        row.getInspection()))));
    }

    /** What stands at the stock item after one more movement. */
    Balance after(String item, Movement movement) {
        Balance after = byItem.getOrDefault(item, Balance.EMPTY).after(movement);
        byItem.put(item, after);
        return after;
    }

    void save(DSLContext database) {
        Rows rows =
                new Rows(
                        BALANCE,
                        BALANCE.ITEM,
                        BALANCE.AVAILABLE,
                        BALANCE.ALLOCATED,
                        BALANCE.PICKED,
                        BALANCE.HELD,
                        BALANCE.DAMAGED,
                        BALANCE.INSPECTION);
        byItem.forEach(
                (item, balance) ->
                        rows.add(
                                item,
                                balance.available(),
                                balance.allocated(),
                                balance.picked(),
                                balance.held(),
                                balance.damaged(),
                                balance.inspection()));
        rows.upsert(database);
    }
}
