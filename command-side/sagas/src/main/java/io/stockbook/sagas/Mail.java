package io.stockbook.sagas;

import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ReportUseInKit;
import io.stockbook.sagas.process.CarrierConfirmation;
import io.stockbook.sagas.process.CarrierSilence;
import io.stockbook.sagas.process.Deadline;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.KitsFound;
import io.stockbook.sagas.process.RefusedBooking;
import io.stockbook.sagas.process.ReservationExpiry;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Delivers what waits to be told: to an order, or to who watches reservations, shipments and what
 * documents have booked, transfers among them.
 */
final class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private final Orders orders;
    private final Outbox outbox;
    private final Arrivals arrivals;
    private final Deadlines deadlines;
    private final Instant now;

    Mail(Orders orders, Outbox outbox, Arrivals arrivals, Deadlines deadlines, Instant now) {
        this.orders = orders;
        this.outbox = outbox;
        this.arrivals = arrivals;
        this.deadlines = deadlines;
        this.now = now;
    }

    void deliver(List<Letter> letters) {
        for (Letter letter : letters) {
            try {
                deliver(letter);
            } catch (JacksonException | IllegalArgumentException | NullPointerException defect) {
                LOG.error("Unreadable: {}", letter, defect);
                lost(letter, defect.toString());
            }
        }
    }

    private void deliver(Letter letter) {
        if (letter.what() == Letter.What.DUE) {
            due(letter);
        } else if (OrderId.isKey(letter.process())) {
            Input answer = letter.answer();
            if (answer instanceof Input.Refused no && no.command() instanceof AllocateStock it) {
                arrivals.refused(it, letter.version(), no.id().toString());
            }
            if (answer instanceof Input.Failed no && no.command() instanceof AllocateStock it) {
                arrivals.failed(it);
            }
            orders.tell(OrderId.parse(letter.process()), answer);
        } else if (ShipmentId.isKey(letter.process()) && letter.command() instanceof OrderCommand) {
            outbox.add(
                    letter.process(),
                    CarrierConfirmation.answered(
                            ShipmentId.parse(letter.process()), letter.answer()));
        } else if (RefusedBooking.concerns(letter.process())
                && !(letter.command() instanceof ExceptionCommand)) {
            outbox.add(
                    letter.process(), RefusedBooking.answered(letter.process(), letter.answer()));
        } else if (letter.answer() instanceof Input.Refused no
                && no.command() instanceof ReportUseInKit it) {
            outbox.add(letter.process(), List.of(KitsFound.refused(no.id(), it, no.refusal())));
        } else if (letter.what() == Letter.What.FAILED
                && !(letter.command() instanceof ExceptionCommand)) {
            lost(letter, "never answered");
            ReservationExpiry.again(letter.command(), now).ifPresent(deadlines::set);
            CarrierSilence.again(letter.command(), now).ifPresent(deadlines::set);
        }
    }

    private void due(Letter letter) {
        switch (letter.deadline()) {
            case Deadline.Expiry it ->
                    outbox.add(letter.process(), List.of(ReservationExpiry.due(it)));
            case Deadline.Silence it ->
                    outbox.add(letter.process(), List.of(CarrierSilence.due(it)));
            case Deadline.LongestWait it ->
                    orders.tell(it.order(), new Input.Outwaited(it.dueAt()));
            case Deadline.Lapse it -> orders.tell(it.order(), new Input.Lapsed(it.dueAt()));
        }
    }

    private void lost(Letter letter, String why) {
        outbox.add(
                letter.process(),
                List.of(
                        ExceptionOpening.defect(
                                owner(letter.process()),
                                letter.process(),
                                "input " + letter.number() + " " + letter.id(),
                                why)));
    }

    /** Whose process it is; one whose key cannot be read is nobody's, so the house looks at it. */
    private static OwnerId owner(String process) {
        try {
            if (OrderId.isKey(process)) {
                return OrderId.parse(process).owner();
            }
            if (RefusedBooking.concerns(process)) {
                return RefusedBooking.owner(process);
            }
            return ShipmentId.isKey(process)
                    ? ShipmentId.parse(process).owner()
                    : StockItemId.parse(process).owner();
        } catch (IllegalArgumentException unreadable) {
            LOG.error("No key of a process: {}", process, unreadable);
            return OwnerId.HOUSE;
        }
    }
}
