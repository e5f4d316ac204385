package io.stockbook.sagas;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
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
                : known.orElseGet(() -> inFlight(asked));
    }

    private Answer inTurn(
            Submission call, ReserveNow asked, CheckoutTurn turn, Optional<Answer> known) {
        Checkouts.Held held = checkouts.held(turn);
        Holdings holdings = new Holdings(held.kept(), turn);
        Answer answer =
                known.orElseGet(
                        () ->
                                early(call, asked, turn, held.ordered())
                                        .map(no -> refused(asked, turn.version(), no))
                                        .orElseGet(() -> decided(call, asked, turn, holdings)));
        checkouts.end(turn, holdings.left(), asked.expiresAt(), call, answer);
        if (answered.incrementAndGet() % CALLS_BETWEEN_FORGETTING == 0) {
            checkouts.forget();
        }
        return answer;
    }

    private static Answer inFlight(ReserveNow asked) {
        return refused(
                asked,
                0,
                Refusal.of(
                        RefusalCode.IN_FLIGHT,
                        "checkout %s is being changed right now"
                                .formatted(asked.checkout().name())));
    }

    /** What no stock item has to be asked for. */
    private static Optional<Refusal> early(
            Submission call, ReserveNow asked, CheckoutTurn turn, boolean ordered) {
        String checkout = asked.checkout().name();
        Long expected = call.expectedVersion();
        if (expected != null && expected != turn.version()) {
            return Optional.of(
                    Refusal.of(
                                    RefusalCode.STALE_VERSION,
                                    "checkout %s has changed %d times, not %d"
                                            .formatted(checkout, turn.version(), expected))
                            .with("version", turn.version())
                            .with("expected", expected));
        }
        if (asked.lines().isEmpty()) {
            return Optional.empty();
        }
        if (ordered) {
            return Optional.of(
                    Refusal.of(
                            RefusalCode.WRONG_STATE,
                            "checkout %s is an order already".formatted(checkout)));
        }
        return asked.expiresAt().isAfter(turn.since())
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                RefusalCode.WRONG_STATE,
                                "nothing can be kept until %s, which is over"
                                        .formatted(asked.expiresAt())));
    }

    private Answer decided(
            Submission call, ReserveNow asked, CheckoutTurn turn, Holdings holdings) {
        ChannelPolicy policy =
                new Policies(dsl).of(new ChannelId(asked.checkout().owner(), asked.channel()));
        if (policy == null) {
            return refused(
                    asked,
                    turn.version(),
                    Refusal.of(
                            RefusalCode.UNKNOWN_CHANNEL, "there is no channel " + asked.channel()));
        }
        return new CheckoutChange(gateway, call, asked, turn, holdings)
                .carryOut(policy, shelves(asked))
                .map(no -> refused(asked, turn.version(), no))
                .orElseGet(() -> accepted(asked, turn, holdings));
    }

    private static Answer accepted(ReserveNow asked, CheckoutTurn turn, Holdings holdings) {
        return new Answer.Accepted(
                asked.checkout().key(),
                turn.version() + (holdings.position() > 0 ? 1 : 0),
                holdings.position(),
                holdings.recordedAt(),
                false);
    }

    private Shelves shelves(ReserveNow asked) {
        Shelves shelves = new Shelves(dsl);
        shelves.load(
                asked.lines().stream()
                        .map(line -> new OwnedSku(asked.checkout().owner(), line.sku()))
                        .toList());
        return shelves;
    }

    private static Answer refused(ReserveNow asked, long version, Refusal refusal) {
        return new Answer.Refused(asked.checkout().key(), version, refusal, false);
    }
}
