package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The story of one return: commands go to a small ledger, its events to the process, and what that
 * sends to the ledger again.
 */
final class ReturnStory {

    static final ReturnId RETURN = new ReturnId(OwnerId.HOUSE, new ReturnNumber("R-1"));
    static final Evidence SLIP = Evidence.of("slip 7");

    /** Everything the process has sent, in order. */
    final List<Outgoing> outgoing = new ArrayList<>();

    final SmallLedger ledger = new SmallLedger();
    private Predicate<Command> refusing = command -> false;
    private long seen;
    private int told;

    /** So many units of each SKU may come back for the first lines of order A-1. */
    ReturnStory authorized(Object... skusAndUnits) {
        List<AuthorizedLine> lines = new ArrayList<>();
        for (int at = 0; at < skusAndUnits.length; at += 2) {
            int line = at / 2 + 1;
            lines.add(
                    new AuthorizedLine(
                            line,
                            line,
                            new Sku((String) skusAndUnits[at]),
                            (Integer) skusAndUnits[at + 1],
                            ReturnReason.CHANGED_MIND));
        }
        return tell(new AuthorizeReturn(RETURN, Story.order("A-1"), null, null, lines, SLIP));
    }

    ReturnStory received(String receipt, String location, String sku, long quantity) {
        return tell(
                new ReceiveReturn(
                        RETURN,
                        receipt,
                        new LocationId(location),
                        List.of(
                                new ReceivedLine(
                                        null,
                                        null,
                                        new Sku(sku),
                                        quantity,
                                        ReturnCondition.OPENED,
                                        null,
                                        null)),
                        SLIP));
    }

    /** The ledger does not take these from the process, whatever it says of them. */
    ReturnStory failing(Predicate<Command> which) {
        refusing = which;
        return this;
    }

    ReturnStory tell(Command command) {
        told++;
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "teller", "" + told);
        Answer answer = ledger.send(Submission.of(id, Actor.machine("teller"), command));
        if (answer instanceof Answer.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
        settle();
        return this;
    }

    private void settle() {
        while (seen < ledger.position()) {
            List<RecordedEvent> batch = ledger.after(seen);
            seen += batch.size();
            batch.forEach(recorded -> reaction(recorded).forEach(this::send));
        }
    }

    /** What follows from an event; the same each time it is told. */
    List<Outgoing> reaction(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ReturnEvent it -> GoodsBack.react(recorded, it);
            case UnitsReturned it -> GoodsBack.told(recorded, it);
            default -> List.of();
        };
    }

    private void send(Outgoing one) {
        outgoing.add(one);
        if (refusing.test(one.command())) {
            RefusedBooking.answered(
                            RETURN.key(),
                            new Input.Failed(one.id(), one.command(), "never answered"))
                    .forEach(this::send);
            return;
        }
        Input answer = StoryMail.input(one, ledger.send(StoryMail.submission(one)));
        if (answer != null) {
            RefusedBooking.answered(RETURN.key(), answer).forEach(this::send);
        }
    }

    List<ExceptionOpened> opened() {
        return ledger.events(ExceptionOpened.class);
    }
}
