package io.stockbook.domain.returns;

import static io.stockbook.domain.returns.ReturnWords.BOWL;
import static io.stockbook.domain.returns.ReturnWords.LEEDS;
import static io.stockbook.domain.returns.ReturnWords.MUG;
import static io.stockbook.domain.returns.ReturnWords.ORDER;
import static io.stockbook.domain.returns.ReturnWords.PLATE;
import static io.stockbook.domain.returns.ReturnWords.RETURN;
import static io.stockbook.domain.returns.ReturnWords.SLIP;
import static io.stockbook.domain.returns.ReturnWords.WEB;
import static io.stockbook.domain.returns.ReturnWords.YORK;
import static io.stockbook.domain.returns.ReturnWords.authorized;
import static io.stockbook.domain.returns.ReturnWords.line;
import static io.stockbook.domain.returns.ReturnWords.receive;
import static io.stockbook.domain.returns.ReturnWords.received;
import static io.stockbook.domain.returns.ReturnWords.units;
import static io.stockbook.domain.returns.ReturnWords.unknown;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnEvent.BlindReturnOpened;
import io.stockbook.messages.returns.ReturnEvent.ReturnAuthorized;
import io.stockbook.messages.returns.ReturnEvent.ReturnCancelled;
import io.stockbook.messages.returns.ReturnEvent.ReturnClosed;
import io.stockbook.messages.returns.ReturnReason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceivingSpec {

    @Test
    void whatComesBackFindsItsLineByItsSku() {
        authorized()
                .when(receive("RC-1", LEEDS, line(PLATE, 2), line(MUG, 1)))
                .then(received("RC-1", LEEDS, units(2, PLATE, 2, 0), units(1, MUG, 1, 0)));
    }

    @Test
    void itComesInPartsAndAnywhere() {
        ReturnAuthorization after =
                authorized()
                        .events(received("RC-1", LEEDS, units(1, MUG, 2, 0)))
                        .when(receive("RC-2", YORK, line(MUG, 1)))
                        .then(received("RC-2", YORK, units(1, MUG, 1, 0)));
        assertThat(line(after, 1).waiting())
                .containsExactly(new Waiting(LEEDS, null, 2), new Waiting(YORK, null, 1));
    }

    @Test
    void whatIsMoreThanAuthorizedIsRecordedWithItsNumber() {
        authorized()
                .events(received("RC-1", LEEDS, units(1, MUG, 2, 0)))
                .when(receive("RC-2", LEEDS, line(MUG, 4)))
                .then(received("RC-2", LEEDS, units(1, MUG, 4, 3)));
    }

    @Test
    void anotherSkuBeginsALineOfItsOwnAndAllOfItIsTooMuch() {
        authorized()
                .when(receive("RC-1", LEEDS, line(BOWL, 2), line(1, BOWL, 1, null)))
                .then(
                        received(
                                "RC-1",
                                LEEDS,
                                units(3, null, BOWL, 2, 2, null),
                                units(3, null, BOWL, 1, 1, null)));
    }

    @Test
    void twoLinesOfOneSkuAreFilledOneAfterTheOther() {
        List<AuthorizedLine> twice =
                List.of(
                        new AuthorizedLine(1, 1, MUG, 2, ReturnReason.OTHER),
                        new AuthorizedLine(2, 2, MUG, 2, ReturnReason.OTHER));
        Given<ReturnCommand, ReturnEvent, ReturnAuthorization> both =
                unknown().events(new ReturnAuthorized(ORDER, WEB, null, twice, SLIP));
        both.when(receive("RC-1", LEEDS, line(MUG, 3)))
                .then(received("RC-1", LEEDS, units(1, MUG, 2, 0), units(2, MUG, 1, 0)));
        both.when(receive("RC-1", LEEDS, line(2, MUG, 3, null)))
                .then(received("RC-1", LEEDS, units(2, MUG, 2, 0), units(1, MUG, 1, 0)));
        both.when(receive("RC-1", LEEDS, line(MUG, 5)))
                .then(received("RC-1", LEEDS, units(1, MUG, 3, 1), units(2, MUG, 2, 0)));
    }

    @Test
    void whoNamesTheLineOfTheOrderMeansThatOne() {
        ReceivedLine ofLineTwo =
                new ReceivedLine(null, 2, MUG, 1, ReturnCondition.OPENED, null, null);
        authorized()
                .when(receive("RC-1", LEEDS, ofLineTwo))
                .then(received("RC-1", LEEDS, units(3, 2, MUG, 1, 1, null)));
    }

    @Test
    void aReceiptIsTakenOnce() {
        assertThat(
                        authorized()
                                .events(received("RC-1", LEEDS, units(1, MUG, 1, 0)))
                                .when(receive("RC-1", LEEDS, line(MUG, 1)))
                                .refused(ALREADY_EXISTS)
                                .sentence())
                .isEqualTo("return R-1 has receipt RC-1 already");
    }

    @Test
    void onlyALineThatIsThereCanBeNamed() {
        assertThat(
                        authorized()
                                .when(receive("RC-1", LEEDS, line(7, MUG, 1, null)))
                                .refused(UNKNOWN_LINE)
                                .sentence())
                .isEqualTo("return R-1 has no line 7");
    }

    @Test
    void whatComesAfterTheEndOpensItAgainAndIsTooMuch() {
        ReturnAuthorization closed =
                authorized()
                        .events(new ReturnClosed(ORDER, null))
                        .when(receive("RC-1", LEEDS, line(MUG, 2)))
                        .then(received("RC-1", LEEDS, units(1, MUG, 2, 2)));
        assertThat(closed.stage()).isEqualTo(Stage.OPEN);
        authorized()
                .events(new ReturnCancelled(ORDER, "kept"))
                .when(receive("RC-1", LEEDS, line(MUG, 1)))
                .then(received("RC-1", LEEDS, units(1, MUG, 1, 1)));
    }

    @Test
    void whatNobodySpokeOfMakesItsOwnReturnAndNothingOfItIsTooMuch() {
        ReturnAuthorization blind =
                unknown()
                        .when(
                                new ReceiveBlindReturn(
                                        RETURN,
                                        null,
                                        WEB,
                                        "RC-1",
                                        YORK,
                                        List.of(line(MUG, 2), line(null, PLATE, 1, "L-1")),
                                        SLIP))
                        .then(
                                new BlindReturnOpened(null, WEB, SLIP),
                                new ReturnEvent.ReturnReceived(
                                        null,
                                        "RC-1",
                                        YORK,
                                        List.of(
                                                units(1, null, MUG, 2, 0, null),
                                                units(2, null, PLATE, 1, 0, "L-1")),
                                        SLIP));
        assertThat(blind.blind()).isTrue();
        Given.<ReturnCommand, ReturnEvent, ReturnAuthorization>a(blind)
                .when(receive("RC-2", LEEDS, line(MUG, 9)))
                .then(
                        new ReturnEvent.ReturnReceived(
                                null,
                                "RC-2",
                                LEEDS,
                                List.of(units(1, null, MUG, 9, 0, null)),
                                SLIP));
    }

    @Test
    void aReturnHasNotMoreLinesThanItMay() {
        ReceivedLine[] strangers =
                IntStream.range(0, ReturnCommand.MOST_LINES)
                        .mapToObj(i -> line(new Sku("S-" + i), 1))
                        .toArray(ReceivedLine[]::new);
        assertThat(
                        authorized()
                                .when(receive("RC-1", LEEDS, strangers))
                                .refused(LIMIT_REACHED)
                                .sentence())
                .isEqualTo(
                        "return R-1 would have more than 500 lines: take the rest as another"
                                + " return");
    }
}
