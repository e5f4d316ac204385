package io.stockbook.messages;

import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the ledger has heard of, as of the moment of the question. For whoever wants to say of
 * many commands beforehand which of them make no sense: what is decided is decided by the ledger.
 */
public interface KnownThings {

    /** Those of these things to which something has happened. */
    Set<AggregateId> known(Collection<? extends AggregateId> things);

    /** Those of these locations at which anything ever happened to stock of this owner. */
    Set<LocationId> stocked(OwnerId owner, Collection<LocationId> locations);

    /** Those of these commands that have an answer. */
    Set<CommandId> answered(Collection<CommandId> commands);

    /** Those of these that were answered under their name when they said something else. */
    Set<CommandId> answeredOtherwise(Collection<Submission> submissions);

    /** Those of these stock items to which more has happened than that somebody waits for them. */
    Set<StockItemId> withHistory(Collection<StockItemId> items);

    /** Where a count is, or null when nobody has planned it. */
    @Nullable LocationId placeOf(CountId count);

    /** Items of which a code reads as this one but for case, blanks and the like; a few at most. */
    List<Sku> calledLike(OwnerId owner, Sku sku);

    /** Those of these locations at which somebody else counts. */
    Set<LocationId> external(Collection<LocationId> locations);
}
