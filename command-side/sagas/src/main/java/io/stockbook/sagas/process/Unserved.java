package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order wants and could not ask for, whether its lines stand in a queue, or wait until all
 * of it is there. What is asked for such a line meanwhile counts where it is asked for until it is
 * promised, so that no unit is there and wanted by nobody in between.
 *
 * @param location where it is asked for, or null
 */
public record Unserved(Sku sku, @Nullable LocationId location) {

    /**
     * How many units.
     *
     * @param before what was known of the order before this round, or null
     */
    public static Map<Unserved, Long> of(@Nullable Fulfilment before, Fulfilment now) {
        Map<Unserved, Long> units = new HashMap<>();
        if (now.maySource()
                && now.tally().missing() > 0
                && now.placed().fill() != FillPolicy.FILL_OR_KILL) {
            for (Line line : now.lines().values()) {
                Line earlier = before == null ? null : before.lines().get(line.number());
                if (line.isIdentified()
                        && (line.unsourced() > 0 || (earlier != null && earlier.unsourced() > 0))) {
                    count(line, units);
                }
            }
        }
        return units;
    }

    private static void count(Line line, Map<Unserved, Long> units) {
        units.merge(new Unserved(line.item(), null), line.unsourced(), Long::sum);
        for (Part part : line.parts()) {
            units.merge(new Unserved(line.item(), part.location()), part.asked(), Long::sum);
        }
        units.values().removeIf(none -> none == 0);
    }
}
