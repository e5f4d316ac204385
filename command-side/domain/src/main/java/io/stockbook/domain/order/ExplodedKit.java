package io.stockbook.domain.order;

import io.stockbook.messages.order.KitComponent;
import java.util.List;

/**
 * Kits of a line that are served by their components.
 *
 * @param kits how many now
 * @param components the lines that serve them; they stay when no kit needs them any more
 */
public record ExplodedKit(long kits, List<KitComponent> components) {

    /** Keeps the list as it is. */
    public ExplodedKit {
        components = List.copyOf(components);
    }

    boolean isServedBy(int line) {
        return components.stream().anyMatch(component -> component.line() == line);
    }

    ExplodedKit of(long now) {
        return new ExplodedKit(now, components);
    }
}
