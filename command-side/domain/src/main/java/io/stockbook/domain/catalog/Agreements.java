package io.stockbook.domain.catalog;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;

import io.stockbook.domain.Decision;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.CatalogCommand.DefineUnit;
import io.stockbook.messages.catalog.CatalogCommand.PlanReplenishment;
import io.stockbook.messages.catalog.CatalogCommand.RequirePrep;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.ComponentsDefined;
import io.stockbook.messages.catalog.CatalogEvent.PrepRequired;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentPlanned;
import io.stockbook.messages.catalog.CatalogEvent.UnitDefined;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said of units, components, preparation and buying. What was said already is not news. */
final class Agreements {

    private Agreements() {}

    static Decision<CatalogEvent> unit(CatalogItem item, DefineUnit asked) {
        if (asked.unit().equals(item.unit())) {
            return Decision.refused(
                    ALREADY_EXISTS,
                    "%s is the smallest unit of %s, and holds 1"
                            .formatted(asked.unit(), asked.item().sku()));
        }
        Map<String, Long> units = item.terms().units();
        if (Objects.equals(units.get(asked.unit()), asked.contains())) {
            return Decision.unchanged();
        }
        return Decision.accepted(new UnitDefined(asked.unit(), asked.contains()));
    }

    static Decision<CatalogEvent> components(CatalogItem item, DefineComponents asked) {
        Kit kit = new Kit(asked.components(), asked.maySplit(), asked.soldBuiltOnly());
        return item.terms().kit().equals(kit)
                ? Decision.unchanged()
                : Decision.accepted(
                        new ComponentsDefined(kit.components(), kit.maySplit(), kit.builtOnly()));
    }

    static Decision<CatalogEvent> prep(CatalogItem item, RequirePrep asked) {
        if (asked.needs().equals(item.terms().prep().getOrDefault(asked.channel(), List.of()))) {
            return Decision.unchanged();
        }
        return Decision.accepted(new PrepRequired(asked.channel(), asked.needs()));
    }

    /** Whoever said no to a draft by these terms said it of them: the same ones ask nobody anew. */
    static Decision<CatalogEvent> plan(CatalogItem item, PlanReplenishment asked) {
        return asked.plan().equals(item.terms().plans().get(asked.location()))
                ? Decision.unchanged()
                : Decision.accepted(new ReplenishmentPlanned(asked.location(), asked.plan()));
    }
}
