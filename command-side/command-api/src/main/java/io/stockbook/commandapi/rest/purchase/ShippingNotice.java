package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.PurchaseCommand.AnnounceGoods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on its way; without a moment the supplier has not handed it over. */
record ShippingNotice(
        AsnNumber asn,
        List<NewAnnouncedGoods> lines,
        @Nullable Instant dispatchedAt,
        @Nullable LocalDate expected,
        @Nullable Evidence evidence) {

    AnnounceGoods of(PurchaseOrderId purchase, Papers papers) {
        return new AnnounceGoods(
                purchase,
                asn,
                NewAnnouncedGoods.all(purchase, lines, papers),
                dispatchedAt,
                expected,
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
