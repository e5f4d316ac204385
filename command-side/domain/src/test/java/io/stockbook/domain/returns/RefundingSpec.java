package io.stockbook.domain.returns;

import static io.stockbook.domain.returns.ReturnWords.LEEDS;
import static io.stockbook.domain.returns.ReturnWords.MUG;
import static io.stockbook.domain.returns.ReturnWords.ORDER;
import static io.stockbook.domain.returns.ReturnWords.PLATE;
import static io.stockbook.domain.returns.ReturnWords.RETURN;
import static io.stockbook.domain.returns.ReturnWords.SLIP;
import static io.stockbook.domain.returns.ReturnWords.authorized;
import static io.stockbook.domain.returns.ReturnWords.received;
import static io.stockbook.domain.returns.ReturnWords.units;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.Money;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.RefundSignalled;
import io.stockbook.messages.returns.ReturnEvent.ReturnCancelled;
import io.stockbook.messages.returns.ReturnEvent.ReturnClosed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundingSpec {

    private static final Money TEN = new Money(1_000, "EUR");

    private static SignalRefund refund(String number, RefundedLine... lines) {
        return new SignalRefund(RETURN, number, List.of(lines), SLIP);
    }

    private static RefundSignalled refunded(String number, RefundedUnits... units) {
        return new RefundSignalled(ORDER, number, List.of(units), SLIP);
    }

    private static RefundedLine line(int line, long quantity, @Nullable Money amount) {
        return new RefundedLine(line, quantity, amount);
    }

    private static RefundedUnits of(int line, Sku sku, long quantity, @Nullable Money amount) {
        return new RefundedUnits(line, line, sku, quantity, amount);
    }

    @Test
    void moneyMayGoBackBeforeTheGoodsAreHere() {
        ReturnAuthorization after =
                authorized()
                        .when(refund("RF-1", line(1, 3, TEN)))
                        .then(refunded("RF-1", of(1, MUG, 3, TEN)));
        assertThat(ReturnWords.line(after, 1).received()).isZero();
        assertThat(ReturnWords.line(after, 1).refunded()).isEqualTo(3);
    }

    @Test
    void itMayBeInPartsAndAfterTheEnd() {
        authorized()
                .events(
                        received("RC-1", LEEDS, units(1, MUG, 3, 0)),
                        refunded("RF-1", of(1, MUG, 1, TEN)),
                        new ReturnClosed(ORDER, null))
                .when(refund("RF-2", line(1, 2, null), line(2, 1, TEN)))
                .then(refunded("RF-2", of(1, MUG, 2, null), of(2, PLATE, 1, TEN)));
    }

    @Test
    void noUnitIsRefundedTwice() {
        assertThat(
                        authorized()
                                .events(refunded("RF-1", of(1, MUG, 2, TEN)))
                                .when(refund("RF-2", line(1, 2, TEN)))
                                .refused(INSUFFICIENT_QUANTITY)
                                .sentence())
                .isEqualTo("1 units of line 1 of return R-1 are left to refund, not 2");
    }

    @Test
    void whatCameBackUnaskedCanBeRefundedToo() {
        authorized()
                .events(received("RC-1", LEEDS, units(1, MUG, 5, 2)))
                .when(refund("RF-1", line(1, 5, TEN)))
                .then(refunded("RF-1", of(1, MUG, 5, TEN)));
    }

    @Test
    void moreMoneyForTheSameUnitsNamesNone() {
        authorized()
                .events(refunded("RF-1", of(1, MUG, 3, TEN)))
                .when(refund("RF-2", line(1, 0, TEN)))
                .then(refunded("RF-2", of(1, MUG, 0, TEN)));
        assertThat(
                        authorized()
                                .when(refund("RF-1", line(1, 0, TEN)))
                                .refused(WRONG_STATE)
                                .sentence())
                .isEqualTo(
                        "no unit of line 1 of return R-1 was refunded, so there is nothing to add"
                                + " to");
    }

    @Test
    void aRefundIsSignalledOnceAndOnlyForLinesThatAreThere() {
        authorized()
                .events(refunded("RF-1", of(1, MUG, 1, TEN)))
                .when(refund("RF-1", line(1, 1, TEN)))
                .refused(ALREADY_EXISTS);
        authorized().when(refund("RF-1", line(7, 1, TEN))).refused(UNKNOWN_LINE);
        authorized()
                .events(new ReturnCancelled(ORDER, "kept"))
                .when(refund("RF-1", line(1, 1, TEN)))
                .refused(WRONG_STATE);
    }

    @Test
    void aReturnHasNotMoreRefundsThanItMay() {
        Given<ReturnCommand, ReturnEvent, ReturnAuthorization> full =
                authorized().events(refunded("RF-0", of(1, MUG, 1, TEN)));
        for (int count = 1; count < ReturnCommand.MOST_PAPERS; count++) {
            full = full.events(refunded("RF-" + count, of(1, MUG, 0, TEN)));
        }
        assertThat(full.when(refund("RF-X", line(1, 0, TEN))).refused(LIMIT_REACHED).sentence())
                .startsWith("return R-1 would have more than 500 refunds");
    }
}
