package io.stockbook.messages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.Require;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitOfMeasureTest {

    private static final UnitOfMeasure PIECE = new UnitOfMeasure("piece", 1);

    @ParameterizedTest
    @CsvSource({"1, 12, 12", "2, 12, 24", "3, 1, 3", "1, 1000000000000, 1000000000000"})
    void aQuantityIsSoManySmallestUnits(long quantity, long contains, long smallest) {
        assertThat(new UnitOfMeasure("CASE", contains).smallest(quantity)).isEqualTo(smallest);
    }

    @Test
    void whatIsMoreThanTheLedgerTakesIsRefusedAndDoesNotOverflow() {
        UnitOfMeasure pallet = new UnitOfMeasure("PALLET", 1_000_000);

        assertThatThrownBy(() -> pallet.smallest(Require.LARGEST_QUANTITY))
                .hasMessage("1000000000000 PALLET of 1000000 are more than the ledger takes");
        assertThat(pallet.smallest(1_000_000)).isEqualTo(Require.LARGEST_QUANTITY);
    }

    @ParameterizedTest
    @CsvSource({"24, 1, 12, 2", "3, 4, 6, 2", "5, 12, 1, 60", "12, 1, 12, 1"})
    void aQuantityIsSoManyOfAnotherUnit(long quantity, long of, long in, long converted) {
        assertThat(new UnitOfMeasure("A", of).in(new UnitOfMeasure("B", in), quantity))
                .isEqualTo(converted);
    }

    @Test
    void aRestIsRefusedWithTheNumbers() {
        assertThatThrownBy(() -> PIECE.in(new UnitOfMeasure("CASE", 12), 30))
                .hasMessage("30 piece are 2 CASE of 12, and a rest of 6 that fills no other one");
    }

    @Test
    void aUnitThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(
                        () ->
                                UnitOfMeasure.named(
                                        "MUG",
                                        "BOX",
                                        List.of(PIECE, new UnitOfMeasure("CASE", 12))))
                .hasMessage("MUG has no unit BOX; it has piece, CASE");
    }
}
