package io.stockbook.sagas;

import static io.stockbook.sagas.CheckoutStage.SOON;
import static io.stockbook.sagas.CheckoutStage.code;
import static io.stockbook.sagas.CheckoutStage.keep;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.Submission;
import io.stockbook.messages.checkout.CheckoutCommand.ReserveNow;
import io.stockbook.messages.id.OwnerId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody gets a no out of facts that are behind, and nobody waits long for them. */
final class CheckoutFactsTest {

    private final CheckoutStage shop = new CheckoutStage();

    @AfterEach
    void close() {
        shop.close();
    }

    /** A no would come at once. */
    private Answer heardMeanwhile(ReserveNow asked) throws Exception {
        shop.stage.moveHead();
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "shop", "waits");
        CompletableFuture<Answer> answer =
                shop.gateway.send(Submission.of(id, Stage.TELLER, asked));
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        shop.stage.feed();
        return answer.get();
    }

    @Test
    void nobodyIsToldNoBeforeAReceiptOfJustNowIsHeard() throws Exception {
        shop.stage.tell(receive("A", "north", 5));
        assertThat(heardMeanwhile(keep(SOON, 12))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isEqualTo(12);
    }

    @Test
    void whatACustomerHasJustGivenBackCanBeKeptAgain() throws Exception {
        shop.call(keep(SOON, 7));
        shop.stage.feed();
        shop.call(keep(SOON));
        assertThat(heardMeanwhile(keep(SOON, 6))).isInstanceOf(Answer.Accepted.class);
        assertThat(shop.promised()).isEqualTo(6);
    }

    @Test
    void aNoWaitsForNobodyForLong() {
        shop.stage.tell(receive("A", "north", 1));
        shop.stage.moveHead();
        assertThat(code(shop.call(keep(SOON, 9)))).isEqualTo(RefusalCode.INSUFFICIENT_STOCK);
    }
}
