package io.stockbook.projectors.orders;

import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import io.stockbook.schema.jooq.read_orders_1.tables.records.LineRecord;
import java.util.Map;

/** Lines of kits, and the lines of components that serve them. */
final class LineKits {

    private LineKits() {}

    static void exploded(OrderFold order, KitExploded event) {
        LineRecord kit = order.line(event.line(), null);
        kit.setExploded(kit.getExploded() + event.kits());
        for (KitComponent of : event.components()) {
            LineRecord line = order.line(of.line(), of.sku().value());
            line.setSku(of.sku().value());
            line.setKit(event.line());
            line.setPerKit(of.perKit());
            line.setOrdered(kit.getExploded() * of.perKit());
        }
    }

    /** What is said of a component says how many kits it serves. */
    static void wanting(Map<Integer, LineRecord> lines, int number, long quantity) {
        LineRecord line = lines.get(number);
        if (line == null) {
            return;
        }
        line.setOrdered(quantity);
        LineRecord kit = line.getKit() == null ? null : lines.get(line.getKit());
        if (kit != null) {
            kit.setExploded(quantity / line.getPerKit());
        }
    }
}
