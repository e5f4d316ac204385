package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_orders_1.Tables.LINE;
import static io.stockbook.schema.jooq.read_orders_1.Tables.SERVICE_LINE;

import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The orders that a batch touches. */
final class Orders {

    private final Map<OrderKey, OrderFold> byKey = new TreeMap<>();

    private Orders() {}

    static Orders load(DSLContext database, Collection<OrderKey> keys) {
        Orders orders = new Orders();
        Rows headers = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        Rows lines = new Rows(LINE, LINE.OWNER, LINE.NUMBER);
        for (OrderKey key : keys) {
            headers.add(key.owner(), key.number());
            lines.add(key.owner(), key.number());
        }
        for (HeaderRecord row : database.selectFrom(HEADER).where(headers.among())) {
            orders.order(new OrderKey(row.getOwner(), row.getNumber())).restore(row);
        }
        for (LineRecord row : database.selectFrom(LINE).where(lines.among())) {
            orders.order(new OrderKey(row.getOwner(), row.getNumber())).restore(row);
        }
        return orders;
    }

    OrderFold order(OrderKey key) {
        return byKey.computeIfAbsent(key, OrderFold::new);
    }

    void save(DSLContext database) {
        Rows headers = new Rows(HEADER);
        Rows lines = new Rows(LINE);
        Rows services = new Rows(SERVICE_LINE);
        for (OrderFold order : byKey.values()) {
            HeaderRecord header = order.summed();
            if (header != null) {
                headers.add(header);
            }
            order.lines().stream().filter(LineRecord::modified).forEach(lines::add);
            order.services().forEach(services::add);
        }
        headers.upsert(database);
        lines.upsert(database);
        services.insert(database);
    }
}
