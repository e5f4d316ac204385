package io.stockbook.domain.returns;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.ReturnAuthorized;
import io.stockbook.messages.returns.ReturnEvent.ReturnInspected;
import io.stockbook.messages.returns.ReturnEvent.ReturnReceived;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The return of three mugs of order line 1 and two plates of order line 2, of which specs tell. */
final class ReturnWords {

    static final ReturnId RETURN = new ReturnId(OwnerId.HOUSE, new ReturnNumber("R-1"));
    static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A-1"));
    static final ChannelCode WEB = new ChannelCode("WEB");
    static final LocationId LEEDS = new LocationId("LEEDS");
    static final LocationId YORK = new LocationId("YORK");
    static final Sku MUG = new Sku("MUG");
    static final Sku PLATE = new Sku("PLATE");
    static final Sku BOWL = new Sku("BOWL");
    static final Evidence SLIP = Evidence.of("slip 7");
    static final List<AuthorizedLine> LINES =
            List.of(
                    new AuthorizedLine(1, 1, MUG, 3, ReturnReason.WRONG_SIZE),
                    new AuthorizedLine(2, 2, PLATE, 2, ReturnReason.DEFECTIVE));

    static final AuthorizeReturn AUTHORIZE =
            new AuthorizeReturn(RETURN, ORDER, WEB, LEEDS, LINES, SLIP);
    static final ReturnAuthorized AUTHORIZED = new ReturnAuthorized(ORDER, WEB, LEEDS, LINES, SLIP);

    private ReturnWords() {}

    static Given<ReturnCommand, ReturnEvent, ReturnAuthorization> unknown() {
        return Given.a(ReturnAuthorization.UNKNOWN);
    }

    static Given<ReturnCommand, ReturnEvent, ReturnAuthorization> authorized() {
        return unknown().events(AUTHORIZED);
    }

    static ReturnLine line(ReturnAuthorization state, int number) {
        return Objects.requireNonNull(state.lines().get(number));
    }

    static ReceivedLine line(Sku sku, long quantity) {
        return line(null, sku, quantity, null);
    }

    static ReceivedLine line(@Nullable Integer line, Sku sku, long quantity, @Nullable String lot) {
        return new ReceivedLine(line, null, sku, quantity, ReturnCondition.OPENED, null, lot);
    }

    static ReceiveReturn receive(String receipt, LocationId location, ReceivedLine... lines) {
        return new ReceiveReturn(RETURN, receipt, location, List.of(lines), SLIP);
    }

    static ReturnReceived received(String receipt, LocationId location, ReceivedUnits... units) {
        return new ReturnReceived(ORDER, receipt, location, List.of(units), SLIP);
    }

    static ReceivedUnits units(int line, Sku sku, long quantity, long over) {
        return units(line, line, sku, quantity, over, null);
    }

    static ReceivedUnits units(
            int line,
            @Nullable Integer orderLine,
            Sku sku,
            long quantity,
            long over,
            @Nullable String lot) {
        return new ReceivedUnits(
                line, orderLine, sku, quantity, over, ReturnCondition.OPENED, null, lot);
    }

    static DispositionUnits inspect(LineDisposition... lines) {
        return new DispositionUnits(RETURN, List.of(lines), SLIP);
    }

    static LineDisposition to(Status to, int line, long quantity) {
        return new LineDisposition(line, null, null, to, quantity, null);
    }

    static ReturnInspected inspected(DispositionedUnits... units) {
        return new ReturnInspected(ORDER, List.of(units), SLIP);
    }
}
