package io.stockbook.eventstore;

import io.stockbook.messages.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Commands that come again, and get the answer they got before. For one stripe's thread. */
final class Replays {

    private static final int LOOKS = 100;

    private final KnownAnswers answers;
    private final CommandMeters meters;
    private int looksLeft;

    Replays(KnownAnswers answers, CommandMeters meters) {
        this.answers = answers;
        this.meters = meters;
    }

    /**
     * True for some batches after a command that came again: others often follow, since somebody
     * sends a whole file again, and to decide them in vain costs far more than to look.
     */
    boolean areLikely() {
        return looksLeft > 0;
    }

    /** Answers those that have an answer already, and returns the others. */
    List<Pending<?, ?>> answered(List<Pending<?, ?>> batch) {
        Map<UUID, KnownAnswers.Known> known =
                answers.lookUp(batch.stream().map(pending -> pending.sent().id()).toList());
        List<Pending<?, ?>> open = new ArrayList<>(batch.size());
        for (Pending<?, ?> pending : batch) {
            KnownAnswers.Known earlier = known.get(pending.sent().id());
            if (earlier == null) {
                open.add(pending);
            } else {
                pending.answer(answer(pending.sent(), earlier));
            }
        }
        meters.replayed(known.size());
        looksLeft = known.isEmpty() ? looksLeft - 1 : LOOKS;
        return open;
    }

    private static Answer answer(Sent sent, KnownAnswers.Known earlier) {
        return earlier.body().equals(sent.body())
                ? earlier.answer()
                : GatewayRefusals.sentBefore(sent.submission(), earlier.answer());
    }
}
