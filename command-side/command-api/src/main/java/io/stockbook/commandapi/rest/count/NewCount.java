package io.stockbook.commandapi.rest.count;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import io.stockbook.messages.stock.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted; the number is the idempotency key. Without SKUs and class it is everything
 * at the location, without a status it is the shelf, and without terms every variance is booked as
 * it is.
 */
record NewCount(
        CountNumber number,
        LocationId location,
        @Nullable Status scope,
        @Nullable List<Sku> skus,
        @Nullable AbcClass abcClass,
        @Nullable Long toleranceUnits,
        @Nullable Integer toleranceBp,
        @Nullable Integer recounts,
        @Nullable Boolean approval,
        @Nullable Boolean blind,
        @Nullable Evidence evidence) {

    List<Sku> named() {
        return requireNonNullElse(skus, List.of());
    }

    ConfirmCustody custody() {
        return new ConfirmCustody(location, Custody.OURS);
    }

    PlanCount of(OwnerId owner) {
        return new PlanCount(
                new CountId(owner, number),
                location,
                requireNonNullElse(scope, Status.AVAILABLE),
                new CountSelection(named(), abcClass),
                new CountTerms(
                        requireNonNullElse(toleranceUnits, 0L),
                        requireNonNullElse(toleranceBp, 0),
                        requireNonNullElse(recounts, 0),
                        requireNonNullElse(approval, false),
                        requireNonNullElse(blind, false)),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
