package io.stockbook.messages.catalog;

import io.stockbook.messages.Command;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a catalog item can be asked. */
public sealed interface CatalogCommand extends Command {

    /** The most codes by which others know one SKU. */
    int MOST_ALIASES = 1_000;

    /** The most units of measure of one SKU besides its smallest. */
    int MOST_UNITS = 50;

    /** The most SKUs in one kit. */
    int MOST_COMPONENTS = 100;

    /** The most channels that want a SKU prepared, and the most locations it is bought for. */
    int MOST_PLACES = 1_000;

    /** The catalog item that decides. */
    CatalogItemId item();

    @Override
    default CatalogItemId target() {
        return item();
    }

    /** Adds a SKU to the master; keyed by its own code. {@code unit} is its smallest unit. */
    record RegisterItem(CatalogItemId item, String name, String unit, Tracking tracking)
            implements CatalogCommand {}

    /** Gives a SKU another name. */
    record RenameItem(CatalogItemId item, String name) implements CatalogCommand {}

    /** Says how closely a SKU is looked after, by what it sells and what it is worth. */
    record ClassifyItem(CatalogItemId item, AbcClass abcClass) implements CatalogCommand {}

    /** Says by which code somebody else (a channel, a supplier, a barcode) knows the SKU. */
    record AddAlias(CatalogItemId item, String source, String alias) implements CatalogCommand {
        /** Checks that the source has such codes. */
        public AddAlias {
            AliasSource.check(source, alias);
        }
    }

    /** Takes an alias back. */
    record RemoveAlias(CatalogItemId item, String source, String alias) implements CatalogCommand {}

    /**
     * Says how many of the smallest units a unit of this name holds; what is ordered in it from now
     * on is converted so.
     */
    record DefineUnit(CatalogItemId item, String unit, long contains) implements CatalogCommand {
        /** Checks the name, and that it holds more than one. */
        public DefineUnit {
            Require.that(
                    new UnitOfMeasure(unit, contains).contains() > 1,
                    "a unit besides the smallest contains at least 2, not " + contains);
        }
    }

    /** Takes a unit back; what was ordered in it stays as it was. */
    record RemoveUnit(CatalogItemId item, String unit) implements CatalogCommand {}

    /**
     * Says what a kit holds; without components it is no kit any more.
     *
     * @param maySplit true when the components of one kit may come from several places
     * @param builtOnly true when only work orders take components: an order waits for built ones;
     *     null is false, so that a request from before this word is still the same request
     */
    record DefineComponents(
            CatalogItemId item,
            List<Component> components,
            boolean maySplit,
            @Nullable Boolean builtOnly)
            implements CatalogCommand {
        /**
         * Checks that no SKU stands twice, that the kit is not in itself, and what goes together.
         */
        public DefineComponents {
            components = List.copyOf(components);
            Require.that(
                    components.size() <= MOST_COMPONENTS,
                    "a kit must have at most %d components, not %d"
                            .formatted(MOST_COMPONENTS, components.size()));
            long distinct = components.stream().map(Component::sku).distinct().count();
            Require.that(distinct == components.size(), "each component may stand once only");
            Require.that(
                    components.stream().noneMatch(part -> part.sku().equals(item.sku())),
                    "%s cannot be a component of itself".formatted(item.sku()));
            Require.that(
                    !(maySplit && components.isEmpty()), "what is no kit cannot be split either");
            Require.that(
                    !(Boolean.TRUE.equals(builtOnly) && components.isEmpty()),
                    "what is no kit cannot be built either");
            Require.that(
                    !(Boolean.TRUE.equals(builtOnly) && maySplit),
                    "a kit that is only sold built is in one place, so maySplit cannot be said of"
                            + " it");
        }

        /** Whether orders wait for built ones. */
        public boolean soldBuiltOnly() {
            return Boolean.TRUE.equals(builtOnly);
        }
    }

    /** Says what a channel wants done to units of the SKU; replaces what was said before. */
    record RequirePrep(CatalogItemId item, ChannelCode channel, List<PrepNeed> needs)
            implements CatalogCommand {
        /** Keeps each need once. */
        public RequirePrep {
            needs = needs.stream().distinct().sorted().toList();
        }
    }

    /** Says when and of whom the SKU is bought again for a location. */
    record PlanReplenishment(CatalogItemId item, LocationId location, Replenishment plan)
            implements CatalogCommand {}

    /** The SKU is not bought again for a location by itself any more. */
    record EndReplenishment(CatalogItemId item, LocationId location) implements CatalogCommand {}
}
