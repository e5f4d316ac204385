package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ExtendReservation;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.sagas.process.CheckoutPlan;
import io.stockbook.sagas.process.Reservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Keeps, extends and gives back at the stock items, and notes what each of them answers. */
final class Reserving {

    private final StockRequests requests;
    private final CheckoutTurn turn;
    private final ReserveNow asked;
    private final CheckoutReservations reservations;
    private final Map<StockItemId, Long> left = new HashMap<>();

    Reserving(
            StockRequests requests,
            CheckoutTurn turn,
            ReserveNow asked,
            CheckoutReservations reservations) {
        this.requests = requests;
        this.turn = turn;
        this.asked = asked;
        this.reservations = reservations;
    }

    /** What a stock item that refused has said it could give; without a limit before it has. */
    long leftAt(StockItemId item) {
        return left.getOrDefault(item, Long.MAX_VALUE);
    }

    /** What was said before does not count any more. */
    void forgetWhatIsLeft() {
        left.clear();
    }

    /** The first no, if there is one. */
    Optional<Refusal> keep(List<CheckoutPlan.Ask> asks) {
        List<Reservation> wanted = new ArrayList<>();
        for (CheckoutPlan.Ask ask : asks) {
            String name = "allocation %d %d".formatted(requests.sent(), wanted.size());
            AllocationId id = turn.allocation(name);
            wanted.add(new Reservation(ask.item(), id, ask.line(), ask.quantity()));
        }
        return send(
                        wanted,
                        this::allocation,
                        (one, yes) -> reservations.reserved(one, asked.expiresAt(), yes),
                        (one, no) ->
                                left.put(one.item(), no.numbers().getOrDefault("available", 0L)))
                .stream()
                .findFirst();
    }

    /** One that has ended meanwhile is not kept any more; that one is an order's weighs most. */
    Optional<Refusal> extend(List<Reservation> stays) {
        List<Refusal> refusals =
                send(
                        stays,
                        this::extension,
                        (one, yes) -> reservations.extended(one, asked.expiresAt(), yes),
                        this::notKept);
        return refusals.stream()
                .filter(Reserving::isOrdered)
                .findFirst()
                .or(() -> refusals.stream().findFirst());
    }

    /** That one has ended meanwhile is as good. */
    void giveBack(List<Reservation> goes) {
        send(goes, Reserving::freeing, reservations::givenBack, this::notKept);
    }

    private List<Refusal> send(
            List<Reservation> about,
            Function<Reservation, Command> command,
            BiConsumer<Reservation, Answer.Accepted> noteYes,
            BiConsumer<Reservation, Refusal> noteNo) {
        List<Refusal> refusals = new ArrayList<>();
        requests.send(
                about,
                command,
                (one, answer) -> {
                    switch (answer) {
                        case Answer.Accepted yes -> noteYes.accept(one, yes);
                        case Answer.Refused no -> {
                            noteNo.accept(one, no.refusal());
                            refusals.add(no.refusal());
                        }
                    }
                });
        return refusals;
    }

    /** What is an order's stays known, so that the next call meets it as well. */
    private void notKept(Reservation one, Refusal no) {
        if (!isOrdered(no)) {
            reservations.ended(one);
        }
    }

    /** What is an order's already must not be kept a second time. */
    static boolean isOrdered(Refusal no) {
        return no.code() == RefusalCode.WRONG_STATE;
    }

    private Command allocation(Reservation wanted) {
        return new AllocateStock(
                wanted.item(),
                wanted.allocation(),
                new Demand(Demand.Kind.CHECKOUT, asked.checkout().name(), wanted.line()),
                asked.channel(),
                Rank.unplaced(wanted.line()),
                wanted.quantity(),
                asked.expiresAt(),
                null,
                Evidence.NONE);
    }

    private Command extension(Reservation one) {
        return new ExtendReservation(
                one.item(), one.allocation(), asked.expiresAt(), Evidence.NONE);
    }

    private static Command freeing(Reservation one) {
        return new FreeAllocation(
                one.item(),
                one.allocation(),
                one.quantity(),
                FreeReason.CHECKOUT_CHANGED,
                Evidence.NONE);
    }
}
