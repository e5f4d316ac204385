package io.stockbook.domain.catalog;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_ITEM;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.catalog.CatalogEvent.AliasAdded;
import io.stockbook.messages.catalog.CatalogEvent.AliasRemoved;
import io.stockbook.messages.catalog.CatalogEvent.ItemClassified;
import io.stockbook.messages.catalog.CatalogEvent.ItemRegistered;
import io.stockbook.messages.catalog.CatalogEvent.ItemRenamed;
import io.stockbook.messages.catalog.CatalogEvent.ReplenishmentEnded;
import io.stockbook.messages.catalog.CatalogEvent.UnitRemoved;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * One SKU of the master.
 *
 * @param name null until it is registered
 * @param unit its smallest unit, null until it is registered
 * @param abcClass null until somebody says so
 * @param aliases by which codes others know it
 */
public record CatalogItem(
        @Nullable String name,
        @Nullable String unit,
        @Nullable AbcClass abcClass,
        PSet<Alias> aliases,
        ItemTerms terms)
        implements Decider<CatalogCommand, CatalogEvent, CatalogItem> {

    /** The item to which nothing has happened. */
    public static final CatalogItem UNKNOWN =
            new CatalogItem(null, null, null, HashTreePSet.empty(), ItemTerms.PLAIN);

    @Override
    public Decision<CatalogEvent> decide(CatalogCommand command) {
        return Limits.keep(this, decided(command));
    }

    private Decision<CatalogEvent> decided(CatalogCommand command) {
        if (name == null && !(command instanceof CatalogCommand.RegisterItem)) {
            return Decision.refused(
                    UNKNOWN_ITEM, "there is no item " + command.item().sku() + " in the catalog");
        }
        return switch (command) {
            case CatalogCommand.RegisterItem(var item, var as, var smallest, var tracking) ->
                    name == null
                            ? Decision.accepted(new ItemRegistered(as, smallest, tracking))
                            : Decision.refused(
                                    ALREADY_EXISTS,
                                    "item %s is in the catalog already, as \"%s\""
                                            .formatted(item.sku(), name));
            case CatalogCommand.RenameItem(_, var as) ->
                    as.equals(name) ? Decision.unchanged() : Decision.accepted(new ItemRenamed(as));
            case CatalogCommand.ClassifyItem(_, var as) ->
                    as == abcClass
                            ? Decision.unchanged()
                            : Decision.accepted(new ItemClassified(as));
            case CatalogCommand.AddAlias(_, var source, var alias) ->
                    aliases.contains(new Alias(source, alias))
                            ? Decision.unchanged()
                            : Decision.accepted(new AliasAdded(source, alias));
            case CatalogCommand.RemoveAlias(_, var source, var alias) ->
                    aliases.contains(new Alias(source, alias))
                            ? Decision.accepted(new AliasRemoved(source, alias))
                            : Decision.unchanged();
            case CatalogCommand.DefineUnit it -> Agreements.unit(this, it);
            case CatalogCommand.RemoveUnit(_, var other) ->
                    terms.units().containsKey(other)
                            ? Decision.accepted(new UnitRemoved(other))
                            : Decision.unchanged();
            case CatalogCommand.DefineComponents it -> Agreements.components(this, it);
            case CatalogCommand.RequirePrep it -> Agreements.prep(this, it);
            case CatalogCommand.PlanReplenishment it -> Agreements.plan(this, it);
            case CatalogCommand.EndReplenishment(_, var location) ->
                    terms.plans().containsKey(location)
                            ? Decision.accepted(new ReplenishmentEnded(location))
                            : Decision.unchanged();
        };
    }

    @Override
    public int size() {
        return aliases.size() + terms.size();
    }

    @Override
    public CatalogItem evolve(CatalogEvent event) {
        return switch (event) {
            case ItemRegistered it -> named(it.name(), it.unit());
            case ItemRenamed renamed -> named(renamed.name(), unit);
            case ItemClassified classified ->
                    new CatalogItem(name, unit, classified.abcClass(), aliases, terms);
            case AliasAdded(var source, var alias) ->
                    knownAs(aliases.plus(new Alias(source, alias)));
            case AliasRemoved(var source, var alias) ->
                    knownAs(aliases.minus(new Alias(source, alias)));
            case CatalogEvent.UnitDefined(var other, var contains) ->
                    with(terms.with(terms.units().plus(other, contains)));
            case UnitRemoved(var other) -> with(terms.with(terms.units().minus(other)));
            case CatalogEvent.ComponentsDefined(var components, var maySplit, var builtOnly) ->
                    with(terms.with(new Kit(components, maySplit, builtOnly)));
            case CatalogEvent.PrepRequired(var channel, var needs) ->
                    with(
                            terms.preparing(
                                    needs.isEmpty()
                                            ? terms.prep().minus(channel)
                                            : terms.prep().plus(channel, needs)));
            case CatalogEvent.ReplenishmentPlanned(var location, var plan) ->
                    with(terms.buying(terms.plans().plus(location, plan)));
            case ReplenishmentEnded(var location) ->
                    with(terms.buying(terms.plans().minus(location)));
        };
    }

    private CatalogItem named(String now, @Nullable String smallest) {
        return new CatalogItem(now, smallest, abcClass, aliases, terms);
    }

    private CatalogItem knownAs(PSet<Alias> now) {
        return new CatalogItem(name, unit, abcClass, now, terms);
    }

    private CatalogItem with(ItemTerms now) {
        return new CatalogItem(name, unit, abcClass, aliases, now);
    }
}
