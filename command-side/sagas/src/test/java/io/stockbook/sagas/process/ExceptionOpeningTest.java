package io.stockbook.sagas.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ExceptionOpeningTest {

    private static final UnrecordedStockFound FOUND =
            new UnrecordedStockFound("sale 7", 2, null, Evidence.NONE);

    @Test
    void unrecordedStockIsToldWithItsReportAndItsNumbers() {
        OpenException opened =
                (OpenException) ExceptionOpening.found(recorded(5, 3), FOUND).command();
        assertThat(opened.type()).isEqualTo(ExceptionType.UNRECORDED_STOCK);
        assertThat(opened.subject()).isEqualTo("house/A@north");
        assertThat(opened.cause()).isEqualTo("sale 7");
        assertThat(opened.sentence())
                .isEqualTo("sale 7 needed 2 units of house/A@north that the books did not have");
    }

    @Test
    void theSameEventIsTheSameExceptionWhereverItStandsInTheLedger() {
        assertThat(ExceptionOpening.found(recorded(5, 3), FOUND))
                .isEqualTo(ExceptionOpening.found(recorded(900, 3), FOUND))
                .isNotEqualTo(ExceptionOpening.found(recorded(5, 4), FOUND));
    }

    private static RecordedEvent recorded(long position, long version) {
        return new RecordedEvent(
                position,
                "house/A@north",
                version,
                Instant.EPOCH,
                FOUND,
                new Provenance(new UUID(0, 1), Actor.machine("shop"), null));
    }
}
