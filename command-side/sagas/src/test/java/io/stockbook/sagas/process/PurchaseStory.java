package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReceiptLineId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseCommand.ReceiveGoods;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import io.stockbook.messages.purchase.UnloadedGoods;
import io.stockbook.messages.stock.Status;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The story of one purchase order over ten mugs for a hundred euro, of which stock items book what
 * comes: all of them are the real ones, in memory.
 */
final class PurchaseStory implements GoodsIn.Policies, ItemNames {

    static final PurchaseOrderId PO =
            new PurchaseOrderId(OwnerId.HOUSE, new PurchaseOrderNumber("PO-1"));
    static final ReceiptNumber RECEIPT = new ReceiptNumber("R-1");
    static final Sku MUG = new Sku("MUG");

    /** What the first line of the receipt is called while nobody knows what it is. */
    static final Sku STRANGER = new ReceiptLineId(PO, RECEIPT, 1).unidentified();

    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final Actor DOCK = Actor.machine("dock");

    final SmallLedger ledger = new SmallLedger();

    /** What the processes sent, in order. */
    final List<Outgoing> outgoing = new ArrayList<>();

    private final Map<ItemAlias, List<Sku>> codes = new LinkedHashMap<>();
    private Receiving receiving = Receiving.DOCK;
    private long fed;
    private int told;

    PurchaseStory() {
        tell(
                new PlacePurchaseOrder(
                        PO,
                        new SupplierCode("potter"),
                        ReceiptTerms.AT_DOCK,
                        false,
                        null,
                        List.of(new PurchaseLine(1, MUG, 10, new Money(100_00, "EUR"), null)),
                        Evidence.NONE));
    }

    PurchaseStory directly() {
        receiving = Receiving.AVAILABLE;
        return this;
    }

    @Override
    public Receiving receiving(OwnerId owner) {
        return receiving;
    }

    /** These SKUs have this code from now on. */
    PurchaseStory knowing(ItemAlias code, Sku... skus) {
        codes.put(code, List.of(skus));
        return this;
    }

    @Override
    public List<Sku> items(OwnerId owner, ItemAlias code) {
        return codes.getOrDefault(code, List.of());
    }

    @Override
    public List<KnownCode> near(OwnerId owner, ItemAlias code) {
        return codes.entrySet().stream()
                .filter(one -> one.getKey().source().equals(code.source()))
                .map(one -> new KnownCode(one.getKey().alias(), one.getValue().getFirst()))
                .toList();
    }

    PurchaseStory receive(UnloadedGoods... goods) {
        return tell(
                new ReceiveGoods(PO, RECEIPT, null, LEEDS, List.of(goods), Evidence.of("DN-7")));
    }

    static UnloadedGoods mugs(long quantity, Condition condition) {
        return goods(1, null, quantity, condition, null);
    }

    static UnloadedGoods strangers(long quantity, @Nullable Money value) {
        return goods(null, "TPF-40", quantity, Condition.GOOD, value);
    }

    private static UnloadedGoods goods(
            @Nullable Integer line,
            @Nullable String marking,
            long quantity,
            Condition condition,
            @Nullable Money value) {
        return new UnloadedGoods(line, null, marking, quantity, condition, "L-1", "DOCK-2", value);
    }

    PurchaseStory tell(PurchaseCommand command) {
        told++;
        send(Submission.of(CommandId.ofKey(OwnerId.HOUSE, "dock", "" + told), DOCK, command), null);
        settle();
        return this;
    }

    /** Until nobody has anything more to say. */
    private void settle() {
        while (fed < ledger.position()) {
            for (RecordedEvent recorded : ledger.after(fed)) {
                fed = recorded.position();
                if (recorded.event() instanceof PurchaseEvent event) {
                    send(GoodsIn.react(recorded, event, this, this));
                }
            }
        }
    }

    void send(List<Outgoing> all) {
        for (Outgoing one : all) {
            outgoing.add(one);
            send(Submission.of(one.id(), DOCK, one.command()), one);
        }
    }

    private void send(Submission submission, @Nullable Outgoing sent) {
        if (ledger.send(submission) instanceof Answer.Refused no) {
            if (sent == null) {
                throw new AssertionError(no.refusal().sentence());
            }
            send(
                    RefusedBooking.answered(
                            PO.key(), new Input.Refused(sent.id(), sent.command(), no.refusal())));
        }
    }

    long mugs(Status status) {
        return units(MUG, status);
    }

    long units(Sku sku, Status status) {
        return ledger.stock(new StockItemId(OwnerId.HOUSE, sku, LEEDS)).of(status);
    }

    /** What people are told, each type with its sentence. */
    List<String> opened() {
        return ledger.events(ExceptionOpened.class).stream()
                .map(it -> it.type() + ": " + it.sentence())
                .toList();
    }

    List<ExceptionType> openedTypes() {
        return ledger.events(ExceptionOpened.class).stream().map(ExceptionOpened::type).toList();
    }

    List<String> resolved() {
        return ledger.events(ExceptionResolved.class).stream()
                .map(ExceptionResolved::resolution)
                .toList();
    }
}
