package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.channel.ChannelPolicy;
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

/**
 * One call that changes what is kept for a checkout. What is more is asked for first, then what
 * stays gets its new end, and what is too much is given back last: so a call that fails has taken
 * nothing away, though some of what stays may have its new end already.
 */
final class CheckoutChange {

    /** Plans that may fail; stale facts rarely fool it twice. */
    private static final int MOST_ATTEMPTS = 4;

    private final TurnCommands commands;
    private final CheckoutTurn turn;
    private final ReserveNow asked;
    private final Holdings holdings;
    private final CheckoutFacts facts;
    private final Map<StockItemId, Long> known = new HashMap<>();
    private boolean ordered;
    private boolean caughtUp;

    CheckoutChange(
            TurnCommands commands,
            CheckoutTurn turn,
            ReserveNow asked,
            Holdings holdings,
            CheckoutFacts facts) {
        this.commands = commands;
        this.turn = turn;
        this.asked = asked;
        this.holdings = holdings;
        this.facts = facts;
    }

    /** Empty once exactly the units that are asked for are kept; else why they are not. */
    Optional<Refusal> carryOut(ChannelPolicy policy) {
        Optional<Refusal> no = Optional.empty();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CheckoutPlan plan = plan(policy);
            no = impossible(plan);
            if (no.isPresent()) {
                break;
            }
            no = ask(plan.asks()).or(() -> extend(plan));
            if (no.isEmpty()) {
                giveBack(plan.goes());
                return no;
            }
            if (isOrdered(no.get())) {
                break;
            }
        }
        undo();
        return no;
    }

    /** Gives back what this call has made, and the calls before it that never ended. */
    void undo() {
        giveBack(holdings.made());
    }

    /** Nobody is told no because the processes have not heard yet of what was recorded before. */
    private CheckoutPlan plan(ChannelPolicy policy) {
        CheckoutPlan plan = CheckoutPlan.of(asked, holdings.all(), policy, this::left);
        if (plan.lacks().isEmpty() || caughtUp) {
            return plan;
        }
        caughtUp = true;
        known.clear();
        Checkouts.Held held = facts.catchUp(holdings.left());
        ordered = held.ordered();
        holdings.heard(held);
        return CheckoutPlan.of(asked, holdings.all(), policy, this::left);
    }

    /** What could be had of it besides, as far as the facts and its own answers tell. */
    private long left(StockItemId item) {
        long there = facts.takeable(item) - holdings.freshAt(item);
        return Math.min(there, known.getOrDefault(item, Long.MAX_VALUE));
    }

    private Optional<Refusal> impossible(CheckoutPlan plan) {
        CheckoutNo no = new CheckoutNo(asked);
        if (ordered) {
            return Optional.of(no.ordered());
        }
        return plan.lacks().isEmpty() ? Optional.empty() : Optional.of(no.tooFew(plan.lacks()));
    }

    private Optional<Refusal> ask(List<CheckoutPlan.Ask> asks) {
        List<Reservation> wanted = new ArrayList<>();
        for (CheckoutPlan.Ask ask : asks) {
            String name = "allocation %d %d".formatted(commands.sent(), wanted.size());
            AllocationId id = turn.allocation(name);
            wanted.add(new Reservation(ask.item(), id, ask.line(), ask.quantity()));
        }
        List<Refusal> refusals = new ArrayList<>();
        commands.send(
                wanted,
                this::allocate,
                (one, answer) -> {
                    switch (answer) {
                        case Answer.Accepted yes -> holdings.reserved(one, asked.expiresAt(), yes);
                        case Answer.Refused no -> {
                            long there = no.refusal().numbers().getOrDefault("available", 0L);
                            known.put(one.item(), there);
                            refusals.add(no.refusal());
                        }
                    }
                });
        return refusals.stream().findFirst();
    }

    private Command allocate(Reservation wanted) {
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

    /** What is an order's already must not be kept a second time. */
    private static boolean isOrdered(Refusal no) {
        return no.code() == RefusalCode.WRONG_STATE;
    }

    /** One that has ended meanwhile is not kept any more. */
    private Optional<Refusal> extend(CheckoutPlan plan) {
        List<Reservation> others =
                plan.stays().stream()
                        .filter(one -> grows(plan) || !holdings.ends(one, asked.expiresAt()))
                        .toList();
        List<Refusal> refusals = new ArrayList<>();
        commands.send(
                others,
                this::extension,
                (one, answer) -> {
                    switch (answer) {
                        case Answer.Accepted yes -> holdings.extended(one, asked.expiresAt(), yes);
                        case Answer.Refused no -> {
                            notKept(one, no);
                            refusals.add(no.refusal());
                        }
                    }
                });
        return refusals.stream()
                .filter(CheckoutChange::isOrdered)
                .findFirst()
                .or(() -> refusals.stream().findFirst());
    }

    /** Then what stays is asked of as well: it may be an order's, or have ended. */
    private static boolean grows(CheckoutPlan plan) {
        return !plan.asks().isEmpty();
    }

    private Command extension(Reservation one) {
        return new ExtendReservation(
                one.item(), one.allocation(), asked.expiresAt(), Evidence.NONE);
    }

    /** That one has ended meanwhile is as good. */
    private void giveBack(List<Reservation> goes) {
        commands.send(
                goes,
                CheckoutChange::freeing,
                (one, answer) -> {
                    switch (answer) {
                        case Answer.Accepted yes -> holdings.givenBack(one, yes);
                        case Answer.Refused no -> notKept(one, no);
                    }
                });
    }

    /** What is an order's stays known, so that the next call meets it as well. */
    private void notKept(Reservation one, Answer.Refused no) {
        if (!isOrdered(no.refusal())) {
            holdings.ended(one);
        }
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
