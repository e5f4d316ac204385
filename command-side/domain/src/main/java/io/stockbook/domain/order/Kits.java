package io.stockbook.domain.order;

import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderEvent.KitExploded;
import io.stockbook.messages.order.OrderEvent.LineQuantityChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kits of an order that nobody has built: lines of their components serve them. What the customer
 * asked for stays a line of its own, and only that line can be changed.
 */
final class Kits {

    private Kits() {}

    /** As many as are neither promised as they are nor taken back meanwhile. */
    static Decision<OrderEvent> explode(Order order, OrderCommand.ExplodeKit told) {
        Refusals refusals = new Refusals(order, told);
        OrderedLine line = order.lines().get(told.line());
        if (line == null) {
            return refusals.noLine(told.line());
        }
        if (order.stage() != Stage.OPEN) {
            return refusals.stage();
        }
        long promised =
                order.promises().of(told.line()).stream()
                        .mapToLong(promise -> promise.allocation().quantity())
                        .sum();
        long kits = Math.min(told.kits(), line.quantity() - promised);
        if (kits <= 0) {
            return Decision.unchanged();
        }
        List<KitComponent> components = line.kit() == null ? List.of() : line.kit().components();
        if (components.isEmpty()) {
            int more = told.components().size();
            int last = order.lines().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (order.lines().size() + more > OrderCommand.MOST_LINES
                    || last > Integer.MAX_VALUE - more) {
                return refusals.tooManyLines(told.line(), more);
            }
            components = numbered(told.components(), last);
        }
        return components.stream().allMatch(of -> countable(of.perKit(), line.exploded() + kits))
                ? Decision.accepted(new KitExploded(told.line(), kits, components, told.maySplit()))
                : Decision.refused(
                        LIMIT_REACHED,
                        "%d kits of line %d of %s hold more units than can be counted"
                                .formatted(kits, told.line(), refusals.name()));
    }

    private static boolean countable(long perKit, long kits) {
        return kits <= Require.LARGEST_QUANTITY / perKit;
    }

    private static List<KitComponent> numbered(List<Component> components, int last) {
        List<KitComponent> numbered = new ArrayList<>();
        for (Component component : components) {
            numbered.add(
                    new KitComponent(
                            last + numbered.size() + 1, component.sku(), component.quantity()));
        }
        return numbered;
    }

    static Order exploded(Order order, KitExploded event) {
        Map<Integer, OrderedLine> lines = new HashMap<>(order.lines());
        OrderedLine kit = order.lines().get(event.line());
        if (kit == null) {
            return order;
        }
        long kits = kit.exploded() + event.kits();
        lines.put(
                event.line(),
                kit.serving(new ExplodedKit(kits, event.components()))
                        .wanting(kit.quantity() - event.kits()));
        for (KitComponent of : event.components()) {
            OrderedLine before = lines.getOrDefault(of.line(), OrderedLine.of(of.sku(), 0));
            lines.put(of.line(), before.wanting(kits * of.perKit()));
        }
        return order.with(lines);
    }

    /** A line of components says how many kits it serves by how many units are wanted of it. */
    static void serving(Map<Integer, OrderedLine> lines, int component) {
        OrderedLine said = lines.get(component);
        Integer number = kitOf(lines, component);
        OrderedLine line = number == null ? null : lines.get(number);
        if (said == null || number == null || line == null || line.kit() == null) {
            return;
        }
        for (KitComponent of : line.kit().components()) {
            if (of.line() == component) {
                lines.put(number, line.serving(line.kit().of(said.quantity() / of.perKit())));
            }
        }
    }

    /** The line whose kits this one serves, or null. */
    private static @Nullable Integer kitOf(Map<Integer, OrderedLine> lines, int component) {
        for (Map.Entry<Integer, OrderedLine> entry : lines.entrySet()) {
            ExplodedKit kit = entry.getValue().kit();
            if (kit != null && kit.isServedBy(component)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The kits that this line is a component of, or null. */
    static @Nullable ExplodedKit servedBy(Map<Integer, OrderedLine> lines, int component) {
        Integer number = kitOf(lines, component);
        OrderedLine line = number == null ? null : lines.get(number);
        return line == null ? null : line.kit();
    }

    /** Why a line cannot be changed by itself: it serves kits of another one. */
    static Optional<Decision<OrderEvent>> untouchable(Order order, OrderCommand asked, int line) {
        Integer kit = kitOf(order.lines(), line);
        return kit == null
                ? Optional.empty()
                : Optional.of(
                        Decision.refused(
                                Refusal.of(
                                                WRONG_STATE,
                                                "line %d of %s is a component of the kit on line %d: change that line"
                                                        .formatted(
                                                                line,
                                                                new Refusals(order, asked).name(),
                                                                kit))
                                        .with("kit", kit)));
    }

    /** Units of a line that have come so far at least; of a kit, those of which anything has. */
    static long reached(Order order, int number, Step from) {
        return units(order, number, from) + begun(order, number, from);
    }

    /** Kits of which a component has come so far. */
    private static long begun(Order order, int number, Step from) {
        OrderedLine line = order.lines().get(number);
        long begun = 0;
        if (line != null && line.kit() != null) {
            for (KitComponent of : line.kit().components()) {
                begun = Math.max(begun, Math.ceilDiv(units(order, of.line(), from), of.perKit()));
            }
        }
        return begun;
    }

    private static long units(Order order, int line, Step from) {
        return order.promises().of(line).stream()
                .mapToLong(
                        promise ->
                                from == Step.PICKED
                                        ? promise.picked() + promise.shipped()
                                        : promise.units(from))
                .sum();
    }

    /**
     * So many are wanted of a line now. Of a kit, those that its components serve go first, as far
     * as nothing of them has come so far; its components are told of before it is.
     */
    static List<OrderEvent> wanting(
            Order order, int number, long quantity, Step from, String reason) {
        OrderedLine line = order.lines().get(number);
        List<OrderEvent> changes = new ArrayList<>();
        if (line != null && line.kit() != null && quantity < line.ordered()) {
            long less = Math.min(line.ordered() - quantity, line.exploded());
            long kits = Math.max(line.exploded() - less, begun(order, number, from));
            if (kits < line.exploded()) {
                for (KitComponent of : line.kit().components()) {
                    changes.add(new LineQuantityChanged(of.line(), kits * of.perKit(), reason));
                }
            }
        }
        changes.add(new LineQuantityChanged(number, quantity, reason));
        return changes;
    }
}
