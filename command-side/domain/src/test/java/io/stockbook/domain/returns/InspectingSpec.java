package io.stockbook.domain.returns;

import static io.stockbook.domain.returns.ReturnWords.LEEDS;
import static io.stockbook.domain.returns.ReturnWords.MUG;
import static io.stockbook.domain.returns.ReturnWords.PLATE;
import static io.stockbook.domain.returns.ReturnWords.YORK;
import static io.stockbook.domain.returns.ReturnWords.authorized;
import static io.stockbook.domain.returns.ReturnWords.inspect;
import static io.stockbook.domain.returns.ReturnWords.inspected;
import static io.stockbook.domain.returns.ReturnWords.line;
import static io.stockbook.domain.returns.ReturnWords.received;
import static io.stockbook.domain.returns.ReturnWords.to;
import static io.stockbook.domain.returns.ReturnWords.units;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static io.stockbook.messages.stock.Status.HELD;
import static io.stockbook.messages.stock.Status.SCRAP;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectingSpec {

    private static Given<ReturnCommand, ReturnEvent, ReturnAuthorization> threeMugsInLeeds() {
        return authorized().events(received("RC-1", LEEDS, units(1, MUG, 3, 0)));
    }

    private static Given<ReturnCommand, ReturnEvent, ReturnAuthorization> alsoInYork() {
        return threeMugsInLeeds()
                .events(
                        received(
                                "RC-2",
                                YORK,
                                units(1, 1, MUG, 2, 0, "L-1"),
                                units(1, 1, MUG, 1, 0, "L-2")));
    }

    private static DispositionedUnits mugs(Status to, long quantity) {
        return new DispositionedUnits(1, MUG, LEEDS, null, to, quantity, null);
    }

    @Test
    void eachUnitGoesItsOwnWayWhereItIs() {
        ReturnAuthorization after =
                threeMugsInLeeds()
                        .when(inspect(to(AVAILABLE, 1, 1), to(SCRAP, 1, 1)))
                        .then(inspected(mugs(AVAILABLE, 1), mugs(SCRAP, 1)));
        assertThat(line(after, 1).waits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"AVAILABLE", "HELD", "DAMAGED", "SCRAP", "SUPPLIER"})
    void thereAreFiveWays(Status to) {
        threeMugsInLeeds().when(inspect(to(to, 1, 3))).then(inspected(mugs(to, 3)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AVAILABLE", "HELD", "DAMAGED", "SCRAP", "SUPPLIER"})
    void andNoOther(Status to) {
        assertThat(threeMugsInLeeds().when(inspect(to(to, 1, 1))).refused(WRONG_STATUS).sentence())
                .isEqualTo("returned goods do not go to " + to);
    }

    @Test
    void theReasonHasToFit() {
        LineDisposition found =
                new LineDisposition(1, null, null, HELD, 1, ReasonCode.UNRECORDED_STOCK);
        assertThat(threeMugsInLeeds().when(inspect(found)).refused(WRONG_REASON).sentence())
                .isEqualTo("UNRECORDED_STOCK is no reason for returned goods to go to HELD");
    }

    @Test
    void notMoreThanWaitCanBeDecidedOn() {
        assertThat(
                        threeMugsInLeeds()
                                .when(inspect(to(AVAILABLE, 1, 2), to(HELD, 1, 2)))
                                .refused(INSUFFICIENT_QUANTITY)
                                .sentence())
                .isEqualTo("1 units of line 1 of return R-1 wait there to be looked at, not 2");
        authorized().when(inspect(to(AVAILABLE, 2, 1))).refused(INSUFFICIENT_QUANTITY);
        authorized().when(inspect(to(AVAILABLE, 9, 1))).refused(UNKNOWN_LINE);
    }

    @Test
    void whatWaitsAtSeveralPlacesIsNamedByItsPlaceAndItsLot() {
        assertThat(alsoInYork().when(inspect(to(HELD, 1, 1))).refused(WRONG_STATE).sentence())
                .isEqualTo(
                        "units of line 1 of return R-1 wait at LEEDS and YORK (lot L-1) and YORK"
                                + " (lot L-2): name the one");
        alsoInYork()
                .when(inspect(new LineDisposition(1, YORK, "L-2", HELD, 1, ReasonCode.QUALITY)))
                .then(
                        inspected(
                                new DispositionedUnits(
                                        1, MUG, YORK, "L-2", HELD, 1, ReasonCode.QUALITY)));
        alsoInYork()
                .when(inspect(new LineDisposition(1, LEEDS, null, AVAILABLE, 3, null)))
                .then(inspected(mugs(AVAILABLE, 3)));
        alsoInYork()
                .when(inspect(new LineDisposition(1, YORK, null, AVAILABLE, 1, null)))
                .refused(WRONG_STATE);
    }

    @Test
    void whoNamesNoLotMeansUnitsWithoutOne() {
        authorized()
                .events(
                        received(
                                "RC-1",
                                LEEDS,
                                units(2, 2, PLATE, 1, 0, null),
                                units(2, 2, PLATE, 1, 0, "L-1")))
                .when(inspect(new LineDisposition(2, LEEDS, null, AVAILABLE, 1, null)))
                .then(inspected(new DispositionedUnits(2, PLATE, LEEDS, null, AVAILABLE, 1, null)));
    }
}
