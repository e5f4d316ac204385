package io.stockbook.sagas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.stock.ToldStock;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountPlanned;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.sagas.ledger.SmallLedger;
import io.stockbook.sagas.process.Conversion;
import io.stockbook.sagas.process.Counting;
import io.stockbook.sagas.process.DocumentPromises;
import io.stockbook.sagas.process.GoodsBack;
import io.stockbook.sagas.process.GoodsIn;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.NoCodes;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.RefusedBooking;
import io.stockbook.sagas.process.TransferBooking;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries what documents say to stock items, and their answers back, as late as chance will have
 * it. What is in its order in the real one (what one document asks of one stock item, of all stock
 * items of one SKU when it is a transfer, and of all stock items when it is a work order) is in
 * order here, and nothing else is. Now and then an event is told again, as after a crash: that must
 * change nothing.
 */
final class DocumentMail {

    private static final Actor ANYBODY = Actor.machine("anybody");

    /** A command, and the document whose process asks for it. */
    private record Letter(String process, Outgoing outgoing) {

        String line() {
            return process + " to " + target();
        }

        private String target() {
            AggregateId target = outgoing.command().target();
            if (!(target instanceof StockItemId item)) {
                return target.key();
            }
            if (WorkOrderId.isKey(process)) {
                return "stock";
            }
            return TransferId.isKey(process) ? item.sku().value() : target.key();
        }
    }

    final SmallLedger ledger = new SmallLedger();
    private final Random chance;
    private final Receiving receiving;
    private final DocumentEdges edges = new DocumentEdges();
    private final Map<StockItemId, ToldStock> stock = new LinkedHashMap<>();
    private final Map<String, Deque<Letter>> lines = new LinkedHashMap<>();
    private final Set<CommandId> decided = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private int commands;
    private long position;

    DocumentMail(Random chance, Receiving receiving) {
        this.chance = chance;
        this.receiving = receiving;
    }

    ToldStock stock(StockItemId item) {
        return stock.computeIfAbsent(item, ToldStock::new);
    }

    /** Somebody says something, and may be refused. */
    void tell(Command command) {
        commands++;
        var _ = send(CommandId.ofKey(OwnerId.HOUSE, "anybody", "" + commands), command, null);
    }

    /** Delivers one letter before which no other stands; false when there is none. */
    boolean deliverOne() {
        if (lines.isEmpty()) {
            return false;
        }
        String line = List.copyOf(lines.keySet()).get(chance.nextInt(lines.size()));
        Deque<Letter> letters = lines.getOrDefault(line, new ArrayDeque<>());
        Letter next = letters.remove();
        if (letters.isEmpty()) {
            lines.remove(line);
        }
        deliver(next);
        return true;
    }

    void deliverAll() {
        int letters = 0;
        while (deliverOne()) {
            letters++;
            assertThat(letters).as("letters that follow from each other").isLessThan(10_000);
        }
    }

    /** Nobody has anything more to say: each edge equals its documents. */
    void assertBooked() {
        edges.assertBooked(told);
    }

    /** Tells one event of the past again: whatever follows from it has been decided already. */
    void tellAgain() {
        List<RecordedEvent> all = ledger.after(0);
        if (!all.isEmpty()) {
            RecordedEvent again = all.get(chance.nextInt(all.size()));
            follow(again).forEach(letter -> assertThat(known(letter)).isTrue());
        }
    }

    private boolean known(Letter letter) {
        return decided.contains(letter.outgoing().id())
                || lines.values().stream().anyMatch(waiting -> waiting.contains(letter));
    }

    private void deliver(Letter letter) {
        Outgoing outgoing = letter.outgoing();
        Answer answer = send(outgoing.id(), outgoing.command(), outgoing.cause());
        if (answer instanceof Answer.Refused no) {
            List<Outgoing> follows =
                    answered(
                            letter.process(),
                            new Input.Refused(outgoing.id(), outgoing.command(), no.refusal()));
            if (!follows.isEmpty()) {
                told.add(outgoing.cause());
            }
            follows.forEach(next -> post(new Letter(letter.process(), next)));
        }
    }

    private static List<Outgoing> answered(String process, Input answer) {
        return RefusedBooking.concerns(process)
                ? RefusedBooking.answered(process, answer)
                : List.of();
    }

    private Answer send(CommandId id, Command command, @Nullable String cause) {
        Answer answer = ledger.send(new Submission(id, ANYBODY, command, null, cause));
        if (decided.add(id) && command instanceof StockCommand it) {
            var _ = stock(it.item()).tell(it);
            assertThat(stock(it.item()).stock()).isEqualTo(ledger.stock(it.item()).stock());
        }
        for (RecordedEvent recorded : ledger.after(position)) {
            position = recorded.position();
            edges.hear(recorded);
            follow(recorded).forEach(this::post);
        }
        return answer;
    }

    private void post(Letter letter) {
        lines.computeIfAbsent(letter.line(), _ -> new ArrayDeque<>()).add(letter);
    }

    private List<Letter> follow(RecordedEvent recorded) {
        List<Outgoing> outgoing = new ArrayList<>();
        switch (recorded.event()) {
            case PurchaseEvent it ->
                    outgoing.addAll(GoodsIn.react(recorded, it, _ -> receiving, new NoCodes()));
            case ReturnEvent it -> outgoing.addAll(GoodsBack.react(recorded, it));
            case TransferEvent it -> outgoing.addAll(TransferBooking.react(recorded, it));
            case WorkOrderEvent it -> outgoing.addAll(Conversion.react(recorded, it));
            case CountEvent it -> {
                outgoing.addAll(Counting.react(recorded, it));
                if (it instanceof CountPlanned plan && Counting.selects(plan)) {
                    outgoing.addAll(Counting.selected(recorded, Chances.SKUS));
                }
            }
            case StockEvent it -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                outgoing.addAll(Counting.answered(recorded, item, it));
                DocumentPromises.change(recorded, it)
                        .ifPresent(
                                change ->
                                        outgoing.addAll(
                                                DocumentPromises.react(recorded, it, change)));
            }
            default -> {}
        }
        return outgoing.stream().map(one -> new Letter(process(recorded, one), one)).toList();
    }

    /** What stock items have to say of a promise is the business of who asked for it. */
    private static String process(RecordedEvent recorded, Outgoing outgoing) {
        AggregateId target = outgoing.command().target();
        return recorded.event() instanceof StockEvent
                        && (target instanceof TransferId || target instanceof WorkOrderId)
                ? target.key()
                : recorded.stream();
    }
}
