package io.stockbook.domain.catalog;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogEvent;
import java.util.List;

/**
 * How much one item can hold, so that no state grows without end. Looked at last, at what a command
 * would lead to.
 */
final class Limits {

    private Limits() {}

    static Decision<CatalogEvent> keep(CatalogItem before, Decision<CatalogEvent> decision) {
        return switch (decision) {
            case Decision.Refused<CatalogEvent> refused -> refused;
            case Decision.Accepted<CatalogEvent>(List<CatalogEvent> events) -> {
                CatalogItem after = before;
                for (CatalogEvent event : events) {
                    after = after.evolve(event);
                }
                yield passed(after) && after.size() > before.size()
                        ? Decision.refused(reached(after))
                        : decision;
            }
        };
    }

    private static boolean passed(CatalogItem item) {
        return item.aliases().size() > CatalogCommand.MOST_ALIASES
                || item.terms().units().size() > CatalogCommand.MOST_UNITS
                || item.terms().prep().size() > CatalogCommand.MOST_PLACES
                || item.terms().plans().size() > CatalogCommand.MOST_PLACES;
    }

    private static Refusal reached(CatalogItem item) {
        return Refusal.of(
                        RefusalCode.LIMIT_REACHED,
                        ("an item has at most %d aliases, %d units besides its smallest, and %d"
                                        + " channels and %d locations with words of their own")
                                .formatted(
                                        CatalogCommand.MOST_ALIASES,
                                        CatalogCommand.MOST_UNITS,
                                        CatalogCommand.MOST_PLACES,
                                        CatalogCommand.MOST_PLACES))
                .with("aliases", item.aliases().size())
                .with("units", item.terms().units().size());
    }
}
