package io.stockbook.sagas;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.sagas.process.CheckoutPlan;
import io.stockbook.sagas.process.Reservation;
import java.util.List;
import java.util.Optional;

/**
 * One call that changes what is kept for a checkout. What is more is asked for first, then what
 * stays gets its new end, and what is too much is given back last: so a call that fails has taken
 * nothing away, though some of what stays may have its new end already.
 */
final class CheckoutChange {

    /** Plans that may fail; stale facts rarely fool it twice. */
    private static final int MOST_ATTEMPTS = 4;

    private final Reserving reserving;
    private final ReserveNow asked;
    private final CheckoutReservations reservations;
    private final CheckoutFacts facts;
    private boolean ordered;
    private boolean caughtUp;

    CheckoutChange(
            Reserving reserving,
            ReserveNow asked,
            CheckoutReservations reservations,
            CheckoutFacts facts) {
        this.reserving = reserving;
        this.asked = asked;
        this.reservations = reservations;
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
            no = reserving.keep(plan.asks()).or(() -> reserving.extend(toExtend(plan)));
            if (no.isEmpty()) {
                reserving.giveBack(plan.goes());
                return no;
            }
            if (Reserving.isOrdered(no.get())) {
                break;
            }
        }
        undo();
        return no;
    }

    /** Gives back what this call has made, and the calls before it that never ended. */
    void undo() {
        reserving.giveBack(reservations.made());
    }

    /** Nobody is told no because the processes have not heard yet of what was recorded before. */
    private CheckoutPlan plan(ChannelPolicy policy) {
        CheckoutPlan plan = drafted(policy);
        if (plan.lacks().isEmpty() || caughtUp) {
            return plan;
        }
        caughtUp = true;
        reserving.forgetWhatIsLeft();
        Checkouts.Held held = facts.catchUp(reservations.left());
        ordered = held.ordered();
        reservations.heard(held);
        return drafted(policy);
    }

    private CheckoutPlan drafted(ChannelPolicy policy) {
        return CheckoutPlan.of(asked, reservations.all(), policy, facts.kits(), this::left);
    }

    /** What could be had of it besides, as far as the facts and its own answers tell. */
    private long left(StockItemId item) {
        long there = facts.takeable(item) - reservations.freshAt(item);
        return Math.min(there, reserving.leftAt(item));
    }

    private Optional<Refusal> impossible(CheckoutPlan plan) {
        CheckoutRefusals no = new CheckoutRefusals(asked);
        if (ordered) {
            return Optional.of(no.ordered());
        }
        return plan.lacks().isEmpty() ? Optional.empty() : Optional.of(no.tooFew(plan.lacks()));
    }

    /** Who gets more asks of all that stays as well: it may be an order's, or have ended. */
    private List<Reservation> toExtend(CheckoutPlan plan) {
        boolean grows = !plan.asks().isEmpty();
        return plan.stays().stream()
                .filter(one -> grows || !reservations.ends(one, asked.expiresAt()))
                .toList();
    }
}
