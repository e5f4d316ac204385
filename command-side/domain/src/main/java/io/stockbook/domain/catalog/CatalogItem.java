package io.stockbook.domain.catalog;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ITEM;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogCommand.AddAlias;
import io.stockbook.messages.catalog.CatalogCommand.ClassifyItem;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RemoveAlias;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.AliasAdded;
import io.stockbook.messages.catalog.CatalogEvent.AliasRemoved;
import io.stockbook.messages.catalog.CatalogEvent.ItemClassified;
import io.stockbook.messages.catalog.CatalogEvent.ItemRegistered;
import io.stockbook.messages.catalog.CatalogEvent.ItemRenamed;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * One SKU of the master.
 *
 * @param name null until it is registered
 * @param abcClass null until somebody says so
 * @param aliases by which codes others know it
 */
public record CatalogItem(@Nullable String name, @Nullable AbcClass abcClass, PSet<Alias> aliases)
        implements Decider<CatalogCommand, CatalogEvent, CatalogItem> {

    /** The item to which nothing has happened. */
    public static final CatalogItem UNKNOWN = new CatalogItem(null, null, HashTreePSet.empty());

    @Override
    public Decision<CatalogEvent> decide(CatalogCommand command) {
        if (name == null && !(command instanceof RegisterItem)) {
            return Decision.refused(
                    UNKNOWN_ITEM, "there is no item " + command.item().sku() + " in the catalog");
        }
        return switch (command) {
            case RegisterItem(var item, var as, var unit, var tracking) ->
                    name == null
                            ? Decision.accepted(new ItemRegistered(as, unit, tracking))
                            : Decision.refused(
                                    ALREADY_EXISTS,
                                    "item %s is in the catalog already, as \"%s\""
                                            .formatted(item.sku(), name));
            case RenameItem(_, var as) ->
                    as.equals(name) ? Decision.unchanged() : Decision.accepted(new ItemRenamed(as));
            case ClassifyItem(_, var as) ->
                    as == abcClass
                            ? Decision.unchanged()
                            : Decision.accepted(new ItemClassified(as));
            case AddAlias(_, var source, var alias) ->
                    aliases.contains(new Alias(source, alias))
                            ? Decision.unchanged()
                            : Decision.accepted(new AliasAdded(source, alias));
            case RemoveAlias(_, var source, var alias) ->
                    aliases.contains(new Alias(source, alias))
                            ? Decision.accepted(new AliasRemoved(source, alias))
                            : Decision.unchanged();
        };
    }

    @Override
    public int size() {
        return aliases.size();
    }

    @Override
    public CatalogItem evolve(CatalogEvent event) {
        return switch (event) {
            case ItemRegistered registered -> new CatalogItem(registered.name(), abcClass, aliases);
            case ItemRenamed renamed -> new CatalogItem(renamed.name(), abcClass, aliases);
            case ItemClassified classified -> new CatalogItem(name, classified.abcClass(), aliases);
            case AliasAdded(var source, var alias) ->
                    new CatalogItem(name, abcClass, aliases.plus(new Alias(source, alias)));
            case AliasRemoved(var source, var alias) ->
                    new CatalogItem(name, abcClass, aliases.minus(new Alias(source, alias)));
        };
    }
}
