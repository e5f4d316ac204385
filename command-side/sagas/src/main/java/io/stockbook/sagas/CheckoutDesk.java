package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.Submission;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.id.ChannelId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;

/**
 * Answers for checkouts: plans as an order is planned, asks the stock items, and says yes once all
 * of it is kept. Should it end half way, what it got so far ends by its own time, or with the
 * checkout's next call.
 */
final class CheckoutDesk {

    private static final int CALLS_BETWEEN_FORGETTING = 100;

    private final DSLContext dsl;
    private final CommandGateway gateway;
    private final Checkouts checkouts;
    private final CheckoutAnswers answers;
    private final AtomicLong answered = new AtomicLong();

    CheckoutDesk(DSLContext dsl, CommandGateway gateway) {
        this.dsl = dsl;
        this.gateway = gateway;
        this.checkouts = new Checkouts(dsl);
        this.answers = new CheckoutAnswers(dsl);
    }

    Answer answer(Submission call, ReserveNow asked) {
        Optional<CheckoutTurn> turn = checkouts.take(asked.checkout(), UUID.randomUUID());
        // Another node may have answered the same call while this one waited for its turn.
        Optional<Answer> known = answers.known(call);
        return turn.isPresent()
                ? inTurn(call, asked, turn.get(), known)
                : known.orElseGet(() -> refused(asked, 0, new CheckoutRefusals(asked).inFlight()));
    }

    private Answer inTurn(
            Submission call, ReserveNow asked, CheckoutTurn turn, Optional<Answer> known) {
        Checkouts.Held held = checkouts.held(turn.checkout(), turn.kept());
        CheckoutReservations reservations = new CheckoutReservations(held.kept(), turn);
        CheckoutChange change =
                new CheckoutChange(
                        new Reserving(
                                new StockRequests(gateway, call, turn), turn, asked, reservations),
                        asked,
                        reservations,
                        new CheckoutFacts(dsl, asked));
        Answer answer;
        try {
            Optional<Answer> early =
                    known.or(
                            () ->
                                    early(call, asked, turn, held.ordered())
                                            .map(no -> refused(asked, turn.version(), no)));
            early.ifPresent(_ -> change.undo());
            answer = early.orElseGet(() -> decided(asked, turn, change, reservations));
        } catch (RuntimeException failure) {
            if (failure instanceof NotTaken) {
                undo(change);
                checkouts.leave(turn, reservations.left(), asked.expiresAt());
            }
            throw failure;
        }
        checkouts.end(turn, reservations.left(), asked.expiresAt(), call, answer);
        if (answered.incrementAndGet() % CALLS_BETWEEN_FORGETTING == 0) {
            checkouts.forget();
        }
        return answer;
    }

    private static void undo(CheckoutChange change) {
        try {
            change.undo();
        } catch (RuntimeException again) {
            // What cannot be given back now is known, and ends by its own time.
            if (!(again instanceof NotTaken)) {
                throw again;
            }
        }
    }

    /** What no stock item has to be asked for. */
    private static Optional<Refusal> early(
            Submission call, ReserveNow asked, CheckoutTurn turn, boolean ordered) {
        CheckoutRefusals no = new CheckoutRefusals(asked);
        Long expected = call.expectedVersion();
        if (expected != null && expected != turn.version()) {
            return Optional.of(no.stale(turn.version(), expected));
        }
        if (asked.lines().isEmpty()) {
            return Optional.empty();
        }
        if (ordered) {
            return Optional.of(no.ordered());
        }
        return asked.expiresAt().isAfter(turn.since()) ? Optional.empty() : Optional.of(no.over());
    }

    private Answer decided(
            ReserveNow asked,
            CheckoutTurn turn,
            CheckoutChange change,
            CheckoutReservations reservations) {
        ChannelPolicy policy =
                new Policies(dsl).of(new ChannelId(asked.checkout().owner(), asked.channel()));
        if (policy == null) {
            change.undo();
            return refused(asked, turn.version(), new CheckoutRefusals(asked).unknownChannel());
        }
        return change.carryOut(policy)
                .map(no -> refused(asked, turn.version(), no))
                .orElseGet(() -> accepted(asked, turn, reservations));
    }

    private static Answer accepted(
            ReserveNow asked, CheckoutTurn turn, CheckoutReservations reservations) {
        return new Answer.Accepted(
                asked.checkout().key(),
                turn.version() + (reservations.position() > 0 ? 1 : 0),
                reservations.position(),
                reservations.recordedAt(),
                false);
    }

    private static Answer refused(ReserveNow asked, long version, Refusal refusal) {
        return new Answer.Refused(asked.checkout().key(), version, refusal, false);
    }
}
