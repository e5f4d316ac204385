package io.stockbook.sagas.process;

import io.stockbook.messages.order.KitComponent;
import java.util.List;

/**
 * A line of the order that is of a kit. What was built of it is promised as it is; the rest is
 * served by its components, which are lines of the order too.
 *
 * @param line its number
 * @param recipe what one kit held when the order first named it
 * @param components the lines that serve it; none before the order was asked for them
 * @param kits that they serve now
 * @param asked the number of the command that asks for more of them, 0 for none, or below zero when
 *     the order would not: it has to be told first what is promised to it
 * @param whole true when it waits as it is: it is only sold built, or the order had no room for its
 *     components
 */
public record Kit(
        int line,
        Recipe recipe,
        List<KitComponent> components,
        long kits,
        int asked,
        boolean whole) {

    /** Keeps the list as it is. */
    public Kit {
        components = List.copyOf(components);
    }

    static Kit of(int line, Recipe recipe) {
        return new Kit(line, recipe, List.of(), 0, 0, recipe.soldBuiltOnly());
    }

    boolean isServedBy(int number) {
        return components.stream().anyMatch(of -> of.line() == number);
    }

    boolean isAsked() {
        return asked > 0;
    }

    Kit asking(int command) {
        return new Kit(line, recipe, components, kits, command, whole);
    }

    Kit wholeNow() {
        return new Kit(line, recipe, components, kits, 0, true);
    }

    Kit serving(long now) {
        return new Kit(line, recipe, components, now, asked, whole);
    }

    Kit exploded(long more, List<KitComponent> lines) {
        return new Kit(line, recipe, lines, kits + more, 0, whole);
    }
}
