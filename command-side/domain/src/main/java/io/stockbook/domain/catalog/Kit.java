package io.stockbook.domain.catalog;

import io.stockbook.messages.catalog.Component;
import java.util.List;

/**
 * What a kit holds.
 *
 * @param maySplit true when the components of one kit may come from several places
 * @param builtOnly true when only work orders take components
 */
public record Kit(List<Component> components, boolean maySplit, boolean builtOnly) {

    /** What a SKU holds that is no kit. */
    public static final Kit NONE = new Kit(List.of(), false, false);

    /** Keeps the list as it is. */
    public Kit {
        components = List.copyOf(components);
    }
}
