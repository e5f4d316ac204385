package io.stockbook.messages.exception;

import static io.stockbook.messages.exception.SuggestedAction.by;
import static io.stockbook.messages.exception.SuggestedAction.elsewhere;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong, whose job it is, and what can be done. */
public enum ExceptionType {
    /** A report needed stock that the books did not have. */
    UNRECORDED_STOCK(
            "inventory-control",
            by(
                    "GET /v1/locations/{location}/items/{sku}/card",
                    "Look for a receipt that came late, or was booked under another name."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/counts",
                    "Count what is there: the books say the same from then on.")),
    /** A picker did not find what was promised; a count of the shelf is due, and resolves it. */
    SHORT_PICK(
            "inventory-control",
            by(
                    "POST /v1/locations/{location}/items/{sku}/counts",
                    "Count the place: what is found goes to who waits for it, what is not is"
                            + " written off."),
            by("GET /v1/orders/{order}", "See from where the order is served instead.")),
    /** More of a SKU waits for a channel than it may sell beyond the stock. */
    BACKORDER_LIMIT(
            "order-desk",
            elsewhere("Buy more of it: whatever arrives goes to those who wait, by rank."),
            by(
                    "PUT /v1/channels/{channel}/policy",
                    "Let the channel sell more beyond the stock, when more is on its way."),
            by(
                    "POST /v1/orders/{order}/promised-date",
                    "Promise orders that wait for another day."),
            by(
                    "POST /v1/orders/{order}/cancel-line",
                    "Cancel lines that nobody can serve in time.")),
    /** A placed order names a channel that is not open. */
    UNKNOWN_CHANNEL(
            "order-desk",
            by("POST /v1/channels", "Open the channel: its orders go on by themselves."),
            by(
                    "POST /v1/orders/{order}/cancel",
                    "Cancel an order that names it by mistake, and place it anew.")),
    /** An order asks for a service that its channel's policy does not know. */
    UNKNOWN_SERVICE(
            "order-desk",
            by(
                    "PUT /v1/channels/{channel}/policy",
                    "Say what the channel means by the code: its orders go on by themselves."),
            by(
                    "POST /v1/orders/{order}/unblock",
                    "Let the order go on without, when the floor knows how it is to travel."),
            by(
                    "POST /v1/orders/{order}/cancel",
                    "Cancel an order that nobody can bring as it asks.")),
    /** Units of an order lack what its channel wants done to them. */
    MISSING_PREP(
            "prep",
            by("GET /v1/orders/{order}", "See what is to be done to the units of which line."),
            by(
                    "POST /v1/orders/{order}/prep",
                    "Do it, and record it: with the last of it the order goes on by itself."),
            by(
                    "POST /v1/orders/{order}/unblock",
                    "Let the order go on without, when the channel agrees."),
            by("POST /v1/orders/{order}/cancel-line", "Cancel the line that cannot be prepared.")),
    /** An order names items by codes that nobody knows, or that stand for several SKUs. */
    UNKNOWN_ALIAS(
            "order-desk",
            by(
                    "POST /v1/items/{sku}/aliases",
                    "Say which SKU the code stands for, one of the near ones perhaps: all orders"
                            + " that name it go on by themselves."),
            by(
                    "POST /v1/orders/{order}/identify-line",
                    "Say it for this order alone, when the code was mistyped."),
            by(
                    "DELETE /v1/items/{sku}/aliases/{source}/{alias}",
                    "Take the code back from all SKUs but one, when several have it."),
            by(
                    "POST /v1/orders/{order}/cancel-line",
                    "Cancel the line, when nobody sells such a thing.")),
    /** An order goes elsewhere while its units are on the floor; labels may be printed. */
    ADDRESS_CHANGED(
            "order-desk",
            by("GET /v1/shipments", "Look which shipments of the order have a label already."),
            by(
                    "PUT /v1/shipments/{shipment}/label",
                    "Put another label on what has not been handed over."),
            by(
                    "POST /v1/shipments/{shipment}/void",
                    "Take back what was handed over and no carrier has yet.")),
    /** A process cannot proceed: the ledger refused what it asked for. */
    STEP_REFUSED(
            "order-desk",
            by(
                    "GET /v1/orders/{order}",
                    "See what the order holds and what it lacks: the sentence says what was refused"
                            + " it, and why."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/counts",
                    "Count the item that refused, when the books and the shelf differ."),
            by(
                    "POST /v1/orders/{order}/cancel-line",
                    "Cancel the line that cannot go on; what is left of the order does.")),
    /** A carrier has no code for the service that a shipment is to travel by. */
    CARRIER_SERVICE(
            "order-desk",
            by(
                    "PUT /v1/carriers/{carrier}",
                    "Say how the carrier calls the service: its shipments take the code by"
                            + " themselves."),
            by("POST /v1/carriers", "Register the carrier with its codes, when nobody has."),
            by(
                    "POST /v1/shipments/{shipment}/void",
                    "Void the shipment, and create it anew for another carrier or service.")),
    /** Something keeps a shipment from going on. */
    CARRIER_EXCEPTION(
            "order-desk",
            by(
                    "GET /v1/shipments/{shipment}",
                    "Ask the carrier what keeps it, by its tracking number."),
            by(
                    "POST /v1/shipments/{shipment}/tracking",
                    "Report what the carrier says, unless its feed does.")),
    /** A shipment came back from its way. */
    RETURNED_TO_SENDER(
            "order-desk",
            by(
                    "POST /v1/return-receipts",
                    "Report what came back, with its order and condition: it waits for inspection"
                            + " where it is."),
            by(
                    "POST /v1/returns/{return}/dispositions",
                    "Decide what becomes of each unit: to the shelf, aside, or away."),
            by("POST /v1/orders", "Ask the customer for another address, and place them anew.")),
    /** A carrier has said nothing of a shipment for too long. */
    CARRIER_SILENT(
            "order-desk",
            by(
                    "POST /v1/shipments/{shipment}/tracking",
                    "Ask the carrier, and report what it says."),
            by("POST /v1/shipments/{shipment}/void", "Void a shipment that was never handed over."),
            by(
                    "PUT /v1/carriers/{carrier}",
                    "Give the carrier more hours, when it is always so slow to speak.")),
    /** An order does not take what its shipment says. */
    SHIPMENT_REFUSED(
            "order-desk",
            by("GET /v1/orders/{order}", "Compare what the order has picked with the shipment."),
            by(
                    "POST /v1/orders/{order}/confirm-pick",
                    "Report picks that the floor forgot, then confirm what left."),
            by("POST /v1/orders/{order}/confirm-shipment", "Confirm at the order what has left."),
            by(
                    "POST /v1/shipments/{shipment}/void",
                    "Void the shipment, when nothing of it has left.")),
    /** More came back under a return than was authorised, or something else. */
    OVER_RETURN(
            "order-desk",
            by("GET /v1/returns/{return}", "See line by line what was agreed and what came."),
            by(
                    "POST /v1/returns/{return}/dispositions",
                    "Keep it: decide what becomes of the units, as of any others."),
            by(
                    "POST /v1/returns/{return}/refunds",
                    "Refund what came unasked, when the customer is in the right."),
            elsewhere("Ask the customer, or send back what is not ours.")),
    /** More came back of an order than it has sent. */
    RETURN_EXCEEDS_SHIPMENT(
            "order-desk",
            by("GET /v1/returns/{return}", "See what came back, when and where."),
            by(
                    "GET /v1/orders/{order}",
                    "Compare with what the order has sent, and with what came back before."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/adjustments",
                    "Take units out again that were never there, by the reason KEYING_ERROR."),
            elsewhere("Refund no more than was paid: the sentence says how many are too many.")),
    /** More came of something than was expected. */
    OVER_RECEIPT(
            "purchasing",
            by(
                    "GET /v1/purchase-orders/{purchaseOrder}",
                    "Compare what was ordered, announced and received."),
            by(
                    "POST /v1/purchase-orders/{purchaseOrder}/vendor-returns",
                    "Send back what is too much."),
            by(
                    "POST /v1/purchase-orders/{purchaseOrder}/corrections",
                    "Correct the receipt, when it was counted wrongly."),
            elsewhere("Agree with the supplier that it is kept, and paid.")),
    /** A purchase order was closed before all of it had come. */
    UNDER_RECEIPT(
            "purchasing",
            by(
                    "GET /v1/purchase-orders/{purchaseOrder}",
                    "Compare what was ordered, announced and received."),
            elsewhere("Ask the supplier for a credit note, or to whom it was delivered."),
            by("POST /v1/purchase-orders", "Order what is still needed anew.")),
    /** Something is needed again, and the purchase order for it could not be drafted. */
    REPLENISHMENT_REFUSED(
            "purchasing",
            by("GET /v1/replenishment", "See what is needed where, and what is on its way."),
            by("POST /v1/purchase-orders", "Order it by hand, with its location."),
            by(
                    "DELETE /v1/items/{sku}/replenishment/{location}",
                    "End it and agree it anew: the next draft has another number.")),
    /** Goods came in damaged. */
    DAMAGED_ON_ARRIVAL(
            "purchasing",
            elsewhere("Tell the supplier and the carrier while they still answer for it."),
            by(
                    "POST /v1/purchase-orders/{purchaseOrder}/vendor-returns",
                    "Send back what nobody can sell."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/status-changes",
                    "Take into stock what could be restored.")),
    /** Goods came in and nobody knows what they are. */
    UNIDENTIFIED_GOODS(
            "inventory-control",
            by(
                    "POST /v1/purchase-orders/{purchaseOrder}/identifications",
                    "Say what they are: they become units of that SKU."),
            by("POST /v1/items", "Add the item to the catalog first, when nobody has."),
            by(
                    "POST /v1/items/{sku}/aliases",
                    "Say by which code the supplier knows it: the next receipt is understood."),
            by(
                    "DELETE /v1/items/{sku}/aliases/{source}/{alias}",
                    "Take the code back from all SKUs but one, when several have it."),
            by(
                    "POST /v1/purchase-orders/{purchaseOrder}/vendor-returns",
                    "Send back what is not ours.")),
    /** A stock item, or an order, did not book what a document said of it. */
    BOOKING_REFUSED(
            "inventory-control",
            by(
                    "GET /v1/locations/{location}/items/{sku}/card",
                    "Compare the stock card with the document: the sentence says what was refused,"
                            + " and why."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/receipts",
                    "Goods that came in: receive them under the receipt that the document has, once"
                            + " there is room."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/receipt-corrections",
                    "A correction of a receipt: correct it in the status where the units stand."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/vendor-returns",
                    "Goods sent back: take them from the status where they stood."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/counts",
                    "A count, or when nobody knows any more what is there: count it.")),
    /** Less than a transfer asks for could be promised to it, or its promise was taken back. */
    TRANSFER_SHORT(
            "inventory-control",
            by("GET /v1/transfers/{transfer}", "See what the transfer lacks, line by line."),
            by(
                    "POST /v1/transfers/{transfer}/dispatches",
                    "Send what there is: whatever leaves is booked, promised or not."),
            by(
                    "POST /v1/transfers/{transfer}/cancel",
                    "Cancel it, and request what is there, or from another location.")),
    /** More arrived with a transfer than had left, or something else. */
    TRANSFER_EXCESS(
            "inventory-control",
            by(
                    "POST /v1/locations/{location}/items/{sku}/counts",
                    "Count where it came from: what arrived is not there any more."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/adjustments",
                    "Take back at the destination what was counted wrong there.")),
    /** Units left on a transfer that had been called off or closed. */
    LATE_DISPATCH(
            "inventory-control",
            by("GET /v1/transfers/{transfer}", "See what left, and what of it is on its way."),
            by(
                    "POST /v1/transfers/{transfer}/receipts",
                    "Receive it where it arrives, as any other."),
            by(
                    "POST /v1/transfers/{transfer}/close",
                    "Close it again once nothing is on its way any more.")),
    /** Less than a work order asks for could be promised to it, or its promise was taken back. */
    WORK_ORDER_SHORT(
            "inventory-control",
            by("GET /v1/work-orders/{workOrder}", "See what the work order lacks, line by line."),
            by(
                    "POST /v1/work-orders/{workOrder}/work",
                    "Make what can be made: whatever goes in is booked, promised or not."),
            by(
                    "POST /v1/work-orders/{workOrder}/cancel",
                    "Call it off, and plan as much as there is for.")),
    /** A work order took or made something else than was planned. */
    WORK_ORDER_DIFFERENCE(
            "inventory-control",
            by("GET /v1/work-orders/{workOrder}", "Compare what was planned with what was done."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/counts",
                    "Count what may have gone in unreported, or came out of nothing.")),
    /** What a keeper has differs much from the books; the difference is booked. */
    SNAPSHOT_DIFFERENCE(
            "inventory-control",
            by("GET /v1/snapshots/{snapshot}", "See line by line what was reported and expected."),
            by(
                    "GET /v1/locations/{location}/items/{sku}/card",
                    "Look for a receipt or a sale that the keeper has, and the books do not."),
            by(
                    "POST /v1/locations/{location}/items/{sku}/reported-movements",
                    "Report what the keeper forgot to, with when it happened."),
            elsewhere("Claim from the keeper what they have lost.")),
    /** A receiver of webhooks was given up: it failed for too long, or wants nothing more. */
    WEBHOOK_DEAD(
            "integrations",
            by(
                    "GET /v1/webhook-endpoints/{endpoint}/deliveries",
                    "See what it answered, attempt by attempt."),
            by(
                    "PATCH /v1/webhook-endpoints/{endpoint}",
                    "Make it active once its receiver is well: it goes on where it was, and the"
                            + " exception is resolved."),
            by(
                    "DELETE /v1/webhook-endpoints/{endpoint}",
                    "Let it go, when nobody is there any more."));

    private final String ownerRole;

    @SuppressWarnings("ImmutableEnumChecker") // The list is one that nobody can change.
    private final List<SuggestedAction> suggestedActions;

    ExceptionType(String ownerRole, SuggestedAction first, SuggestedAction... others) {
        this.ownerRole = ownerRole;
        this.suggestedActions = Stream.concat(Stream.of(first), Stream.of(others)).toList();
    }

    /** The role whose queue it stands in. */
    public String ownerRole() {
        return ownerRole;
    }

    /** What can be done about it, the most likely first; never nothing. */
    public List<SuggestedAction> suggestedActions() {
        return suggestedActions;
    }
}
