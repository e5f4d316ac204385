package io.stockbook.messages.catalog;

import io.stockbook.messages.Event;
import io.stockbook.messages.Weighed;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import java.util.List;

/** Everything that ever happens to a catalog item. */
public sealed interface CatalogEvent extends Event {

    /** The SKU was added to the master. */
    record ItemRegistered(String name, String unit, Tracking tracking) implements CatalogEvent {}

    /** The SKU got another name. */
    record ItemRenamed(String name) implements CatalogEvent {}

    /** The SKU is of this class from now on. */
    record ItemClassified(AbcClass abcClass) implements CatalogEvent {}

    /** Somebody else knows the SKU by this code. */
    record AliasAdded(String source, String alias) implements CatalogEvent {}

    /** Nobody knows the SKU by this code any more. */
    record AliasRemoved(String source, String alias) implements CatalogEvent {}

    /** A unit of this name holds so many of the smallest from now on. */
    record UnitDefined(String unit, long contains) implements CatalogEvent {}

    /** Nothing is counted in this unit any more. */
    record UnitRemoved(String unit) implements CatalogEvent {}

    /**
     * This is what the kit holds from now on; without components it is none.
     *
     * @param maySplit true when the components of one kit may come from several places
     * @param builtOnly true when only work orders take components: an order waits for built ones
     */
    record ComponentsDefined(List<Component> components, boolean maySplit, boolean builtOnly)
            implements CatalogEvent, Weighed {
        /** Keeps the list as it is. */
        public ComponentsDefined {
            components = List.copyOf(components);
        }

        @Override
        public int weight() {
            return 1 + components.size();
        }
    }

    /** This is all that the channel wants done to units of the SKU. */
    record PrepRequired(ChannelCode channel, List<PrepNeed> needs) implements CatalogEvent {
        /** Keeps the list as it is. */
        public PrepRequired {
            needs = List.copyOf(needs);
        }
    }

    /** The SKU is bought again for a location as this says. */
    record ReplenishmentPlanned(LocationId location, Replenishment plan) implements CatalogEvent {}

    /** The SKU is not bought again for the location by itself any more. */
    record ReplenishmentEnded(LocationId location) implements CatalogEvent {}
}
