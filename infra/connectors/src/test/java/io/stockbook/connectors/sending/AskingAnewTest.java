package io.stockbook.connectors.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

        private int sent;

        private final Map<CommandId, Boolean> said = new HashMap<>();
        private boolean takes;
        private RefusalCode reason = RefusalCode.INSUFFICIENT_STOCK;
        private int effects;

        @Override
        public CompletableFuture<Answer> send(Submission submission) {
            sent++;
            boolean known = said.containsKey(submission.id());
            boolean taken = said.computeIfAbsent(submission.id(), _ -> takes);
            effects += taken && !known ? 1 : 0;
            return CompletableFuture.completedFuture(
                    taken
                            ? new Answer.Accepted("leeds", 1, 1, Instant.EPOCH, known)
                            : new Answer.Refused("leeds", 0, Refusal.of(reason, "No"), known));
        }
    }

    private final Remembering ledger = new Remembering();
    private final CommandGateway anew = new AskingAnew(ledger, known(ledger));

    private static KnownThings known(Remembering ledger) {
        return (KnownThings)
                Proxy.newProxyInstance(
                        AskingAnewTest.class.getClassLoader(),
                        new Class<?>[] {KnownThings.class},
                        (_, _, arguments) -> {
                            Set<Object> answered = new HashSet<>((Collection<?>) arguments[0]);
                            answered.retainAll(ledger.said.keySet());
                            return answered;
                        });
    }

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
    void howOftenItWasRefusedBeforeMakesNoDifference() {
        for (int run = 0; run < 60; run++) {
            assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Refused.class);
        }
        ledger.sent = 0;
        ledger.takes = true;
        assertThat(anew.send(ASKED).join()).isInstanceOf(Answer.Accepted.class);
        // The first name, the last one, and a new one.
        assertThat(ledger.sent).isEqualTo(3);
    }

    @Test
    void whatWasRefusedAHundredTimesIsNotAskedAgainAndSaysSo() {
        for (int run = 0; run < 100; run++) {
            assertThat(sentence(anew.send(ASKED).join())).isEqualTo("No");
        }
        ledger.takes = true;
        assertThat(sentence(anew.send(ASKED).join()))
                .isEqualTo("No; it was refused 100 times under this name, and is not asked again");
        assertThat(ledger.said).hasSize(100);
    }

    private static String sentence(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal().sentence();
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
