package io.stockbook.sagas.process;

import io.stockbook.messages.catalog.Component;
import java.util.List;

/**
 * What the catalog says one kit holds.
 *
 * @param maySplit true when the components of one kit may come from several locations
 */
public record Recipe(List<Component> components, boolean maySplit) {

    /** Keeps the list as it is. */
    public Recipe {
        components = List.copyOf(components);
    }
}
