package io.stockbook.connectors.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class AskingAnewTest {

    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final Submission ASKED =
            Submission.of(
                    CommandId.ofDocument(LEEDS),
                    Actor.machine("cutover"),
                    new ConfirmCustody(LEEDS, Custody.OURS));

    /** Says the same again to the same id, as the ledger does. */
    private static final class Remembering implements CommandGateway {

        private final Map<CommandId, Boolean> said = new HashMap<>();
        private boolean takes;
        private RefusalCode reason = RefusalCode.INSUFFICIENT_STOCK;
        private int effects;

        @Override
        public CompletableFuture<Answer> send(Submission submission) {
            boolean known = said.containsKey(submission.id());
            boolean taken = said.computeIfAbsent(submission.id(), _ -> takes);
            effects += taken && !known ? 1 : 0;
            return CompletableFuture.completedFuture(
                    taken
                            ? new Answer.Accepted("leeds", 1, 1, Instant.EPOCH, known)
                            : new Answer.Refused("leeds", 0, Refusal.of(reason, "No."), known));
        }
    }

    private final Remembering ledger = new Remembering();
    private final CommandGateway anew = new AskingAnew(ledger);

    @Test
    void whatWasRefusedInARunIsAskedAgainInTheNext() {
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Refused.class);
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Refused.class);
        ledger.takes = true;
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Accepted.class);
        assertThat(ledger.effects).isOne();
    }

    @Test
    void whatWasTakenIsTakenOnceHoweverOftenItWasRefusedBefore() {
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Refused.class);
        ledger.takes = true;
        assertThat(anew.send(ASKED).join().replayed()).isFalse();
        assertThat(anew.send(ASKED).join().replayed()).isTrue();
        assertThat(anew.send(ASKED).join().replayed()).isTrue();
        assertThat(ledger.effects).isOne();
    }

    @Test
    void whatWasCountedTooEarlyIsNeverTakenLater() {
        ledger.reason = RefusalCode.LINE_NOT_OPEN;
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Refused.class);
        ledger.takes = true;
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Refused.class);
        assertThat(ledger.effects).isZero();
    }
}
