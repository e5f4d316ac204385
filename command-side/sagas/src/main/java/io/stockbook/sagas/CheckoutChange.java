package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One call that changes what is kept for a checkout. What is more is asked for first, then what
 * stays gets its new end, and what is too much is given back last: so a call that fails has taken
 * nothing away.
 */
final class CheckoutChange {

    /** Plans that may fail; stale facts rarely fool it twice. */
    private static final int MOST_ATTEMPTS = 4;

    private record Sent(Reservation about, CompletableFuture<Answer> answer) {}

    private final CommandGateway gateway;
    private final Submission call;
    private final ReserveNow asked;
    private final CheckoutTurn turn;
    private final Holdings holdings;
    private final Map<StockItemId, Long> known = new HashMap<>();
    private int sent;

    CheckoutChange(
            CommandGateway gateway,
            Submission call,
            ReserveNow asked,
            CheckoutTurn turn,
            Holdings holdings) {
        this.gateway = gateway;
        this.call = call;
        this.asked = asked;
        this.turn = turn;
        this.holdings = holdings;
    }

    /** Empty once exactly the units that are asked for are kept; else why they are not. */
    Optional<Refusal> carryOut(ChannelPolicy policy, Shelves shelves) {
        Optional<Refusal> no = Optional.empty();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CheckoutPlan plan =
                    CheckoutPlan.of(asked, holdings.all(), policy, item -> left(shelves, item));
            if (!plan.lacks().isEmpty()) {
                no = Optional.of(tooFew(plan.lacks()));
                break;
            }
            no = ask(plan.asks()).or(() -> extend(plan.stays()));
            if (no.isEmpty()) {
                giveBack(plan.goes());
                return no;
            }
            if (isOrdered(no.get())) {
                break;
            }
        }
        giveBack(holdings.made());
        return no;
    }

    /** What could be had of it besides, as far as the facts and its own answers tell. */
    private long left(Shelves shelves, StockItemId item) {
        long there = shelves.at(item).takeable(asked.channel(), 0) - holdings.freshAt(item);
        return Math.min(there, known.getOrDefault(item, Long.MAX_VALUE));
    }

    private Optional<Refusal> ask(List<CheckoutPlan.Ask> asks) {
        List<Reservation> wanted = new ArrayList<>();
        for (CheckoutPlan.Ask ask : asks) {
            String name = "allocation %d %d".formatted(sent, wanted.size());
            AllocationId id = turn.allocation(name);
            wanted.add(new Reservation(ask.item(), id, ask.line(), ask.quantity()));
        }
        List<Refusal> refusals = new ArrayList<>();
        for (Sent one : send(wanted, this::allocate)) {
            switch (one.answer().join()) {
                case Answer.Accepted yes -> holdings.reserved(one.about(), asked.expiresAt(), yes);
                case Answer.Refused no -> {
                    long there = no.refusal().numbers().getOrDefault("available", 0L);
                    known.put(one.about().item(), there);
                    refusals.add(no.refusal());
                }
            }
        }
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
    private Optional<Refusal> extend(List<Reservation> stays) {
        List<Reservation> others =
                stays.stream().filter(one -> !holdings.ends(one, asked.expiresAt())).toList();
        List<Refusal> refusals = new ArrayList<>();
        for (Sent one : send(others, this::extension)) {
            switch (one.answer().join()) {
                case Answer.Accepted yes -> holdings.extended(one.about(), asked.expiresAt(), yes);
                case Answer.Refused no -> {
                    holdings.ended(one.about());
                    refusals.add(no.refusal());
                }
            }
        }
        return refusals.stream()
                .filter(CheckoutChange::isOrdered)
                .findFirst()
                .or(() -> refusals.stream().findFirst());
    }

    private Command extension(Reservation one) {
        return new ExtendReservation(
                one.item(), one.allocation(), asked.expiresAt(), Evidence.NONE);
    }

    /** That one has ended meanwhile is as good. */
    private void giveBack(List<Reservation> goes) {
        for (Sent one : send(goes, CheckoutChange::freeing)) {
            switch (one.answer().join()) {
                case Answer.Accepted yes -> holdings.givenBack(one.about(), yes);
                case Answer.Refused _ -> holdings.ended(one.about());
            }
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

    /** All at once; each has an id that nobody else's call can have. */
    private List<Sent> send(List<Reservation> about, Function<Reservation, Command> command) {
        List<Sent> all = new ArrayList<>();
        for (Reservation one : about) {
            turn.requireTime();
            sent++;
            Submission submission =
                    new Submission(
                            call.id().derived(turn.id() + " " + sent),
                            call.actor(),
                            command.apply(one),
                            null,
                            call.id().toString());
            all.add(new Sent(one, gateway.send(submission)));
        }
        return all;
    }

    private Refusal tooFew(List<CheckoutPlan.Lack> lacks) {
        String sentence =
                lacks.stream()
                        .map(
                                lack ->
                                        "%d of %s can be kept for checkout %s, %d were asked for"
                                                .formatted(
                                                        lack.available(),
                                                        lack.sku(),
                                                        asked.checkout().name(),
                                                        lack.asked()))
                        .collect(Collectors.joining("; "));
        return Refusal.of(RefusalCode.INSUFFICIENT_STOCK, sentence)
                .with("available", lacks.getFirst().available())
                .with("asked", lacks.getFirst().asked());
    }
}
