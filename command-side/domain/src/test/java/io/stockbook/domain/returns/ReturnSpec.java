package io.stockbook.domain.returns;

import static io.stockbook.domain.returns.ReturnWords.AUTHORIZE;
import static io.stockbook.domain.returns.ReturnWords.AUTHORIZED;
import static io.stockbook.domain.returns.ReturnWords.LEEDS;
import static io.stockbook.domain.returns.ReturnWords.MUG;
import static io.stockbook.domain.returns.ReturnWords.ORDER;
import static io.stockbook.domain.returns.ReturnWords.RETURN;
import static io.stockbook.domain.returns.ReturnWords.SLIP;
import static io.stockbook.domain.returns.ReturnWords.authorized;
import static io.stockbook.domain.returns.ReturnWords.inspect;
import static io.stockbook.domain.returns.ReturnWords.inspected;
import static io.stockbook.domain.returns.ReturnWords.line;
import static io.stockbook.domain.returns.ReturnWords.receive;
import static io.stockbook.domain.returns.ReturnWords.received;
import static io.stockbook.domain.returns.ReturnWords.to;
import static io.stockbook.domain.returns.ReturnWords.units;
import static io.stockbook.domain.returns.ReturnWords.unknown;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_RETURN;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.CancelReturn;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnEvent.RefundSignalled;
import io.stockbook.messages.returns.ReturnEvent.ReturnCancelled;
import io.stockbook.messages.returns.ReturnEvent.ReturnClosed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnSpec {

    private static final CloseReturn CLOSE = new CloseReturn(RETURN, "the rest is kept");
    private static final ReturnClosed CLOSED = new ReturnClosed(ORDER, "the rest is kept");
    private static final CancelReturn CANCEL = new CancelReturn(RETURN, "kept");
    private static final ReturnCancelled CANCELLED = new ReturnCancelled(ORDER, "kept");

    @Test
    void aReturnIsAuthorizedOnce() {
        unknown().when(AUTHORIZE).then(AUTHORIZED);
        assertThat(authorized().when(AUTHORIZE).refused(ALREADY_EXISTS).sentence())
                .isEqualTo("return R-1 exists already and is open");
        authorized()
                .when(
                        new ReceiveBlindReturn(
                                RETURN, null, null, "RC-1", LEEDS, List.of(line(MUG, 1)), SLIP))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void itIsOfTheOwnerOfItsOrder() {
        OrderId foreign = new OrderId(new OwnerId("acme"), ORDER.number());
        assertThatThrownBy(
                        () ->
                                new AuthorizeReturn(
                                        RETURN, foreign, null, null, AUTHORIZE.lines(), SLIP))
                .hasMessage("the units of a return are of the owner of their order");
        assertThatThrownBy(
                        () ->
                                new AuthorizeReturn(
                                        RETURN, null, null, null, AUTHORIZE.lines(), SLIP))
                .hasMessage("a line of an order can be named only with its order");
    }

    @ParameterizedTest
    @MethodSource("commandsToAReturnThatMustExist")
    void ofAnUnknownReturnNothingIsKnown(ReturnCommand command) {
        assertThat(unknown().when(command).refused(UNKNOWN_RETURN).sentence())
                .isEqualTo("there is no return R-1");
    }

    static ReturnCommand[] commandsToAReturnThatMustExist() {
        return new ReturnCommand[] {
            receive("RC-1", LEEDS, line(MUG, 1)),
            inspect(to(AVAILABLE, 1, 1)),
            new SignalRefund(RETURN, "RF-1", List.of(new RefundedLine(1, 1, null)), SLIP),
            CLOSE,
            CANCEL
        };
    }

    @Test
    void itIsClosedOnceEverythingHasBeenLookedAt() {
        assertThat(
                        authorized()
                                .events(received("RC-1", LEEDS, units(1, MUG, 2, 0)))
                                .when(CLOSE)
                                .refused(WRONG_STATE)
                                .sentence())
                .isEqualTo("return R-1 cannot be closed: 2 units wait to be looked at");
        authorized()
                .events(
                        received("RC-1", LEEDS, units(1, MUG, 2, 0)),
                        inspected(new DispositionedUnits(1, MUG, LEEDS, null, AVAILABLE, 2, null)))
                .when(CLOSE)
                .then(CLOSED);
        authorized().events(CLOSED).when(CLOSE).then();
        authorized().events(CANCELLED).when(CLOSE).refused(WRONG_STATE);
    }

    @Test
    void itIsCancelledWhileNothingIsHereAndNothingWasRefunded() {
        authorized().when(CANCEL).then(CANCELLED);
        authorized().events(CANCELLED).when(CANCEL).then();
        assertThat(authorized().events(CLOSED).when(CANCEL).refused(WRONG_STATE).sentence())
                .isEqualTo("return R-1 is closed, 0 units are back and 0 refunds signalled");
        authorized()
                .events(new RefundSignalled(ORDER, "RF-1", List.of(), SLIP))
                .when(CANCEL)
                .refused(WRONG_STATE);
        assertThat(
                        authorized()
                                .events(received("RC-1", LEEDS, units(1, MUG, 2, 0)))
                                .when(CANCEL)
                                .refused(WRONG_STATE)
                                .sentence())
                .isEqualTo(
                        "return R-1 is open, 2 units are back and 0 refunds signalled: it can"
                                + " be closed");
    }
}
