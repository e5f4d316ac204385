package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.Papers;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in, and with which announcement when the dock knows it. */
record DockReceipt(
        ReceiptNumber receipt,
        @Nullable AsnNumber asn,
        LocationId location,
        List<GoodsOnDock> lines,
        @Nullable Evidence evidence) {

    ReceiveGoods of(PurchaseOrderId purchase, Papers papers) {
        return new ReceiveGoods(
                purchase,
                receipt,
                asn,
                location,
                GoodsOnDock.all(purchase, lines, papers),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
