package io.stockbook.messages.order;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.Sku;

/**
 * A line of an order that serves kits of another of its lines.
 *
 * @param line its number in the order
 * @param perKit units of it in each kit
 */
public record KitComponent(int line, Sku sku, long perKit) {

    /** Checks the numbers. */
    public KitComponent {
        Require.positive(line, "line");
        Require.positive(perKit, "perKit");
    }
}
