package io.stockbook.sagas;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.sagas.process.CheckoutPlan;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that a desk can have against what it is asked. */
record CheckoutRefusals(ReserveNow asked) {

    Refusal inFlight() {
        return Refusal.of(
                RefusalCode.IN_FLIGHT, "checkout %s is being changed right now".formatted(name()));
    }

    Refusal stale(long version, long expected) {
        return Refusal.of(
                        RefusalCode.STALE_VERSION,
                        "checkout %s has changed %d times, not %d"
                                .formatted(name(), version, expected))
                .with("version", version)
                .with("expected", expected);
    }

    Refusal unknownChannel() {
        return Refusal.of(RefusalCode.UNKNOWN_CHANNEL, "there is no channel " + asked.channel());
    }

    Refusal ordered() {
        return Refusal.of(
                RefusalCode.WRONG_STATE, "checkout %s is an order already".formatted(name()));
    }

    Refusal over() {
        return Refusal.of(
                RefusalCode.WRONG_STATE,
                "nothing can be kept until %s, which is over".formatted(asked.expiresAt()));
    }

    Refusal tooFew(List<CheckoutPlan.Lack> lacks) {
        String sentence =
                lacks.stream()
                        .map(
                                lack ->
                                        "%d of %s can be kept for checkout %s, %d were asked for"
                                                .formatted(
                                                        lack.available(),
                                                        lack.sku(),
                                                        name(),
                                                        lack.asked()))
                        .collect(Collectors.joining("; "));
        return Refusal.of(RefusalCode.INSUFFICIENT_STOCK, sentence)
                .with("available", lacks.getFirst().available())
                .with("asked", lacks.getFirst().asked());
    }

    private String name() {
        return asked.checkout().name();
    }
}
