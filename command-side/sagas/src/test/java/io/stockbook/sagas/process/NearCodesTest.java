package io.stockbook.sagas.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.id.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NearCodesTest {

    @Test
    void theNearestStandFirstWhateverTheSizeOfTheirLetters() {
        assertThat(NearCodes.words("NEXTDAY", List.of("STANDARD", "next-day", "SAME-DAY")))
                .isEqualTo("next-day, SAME-DAY, STANDARD");
    }

    @Test
    void fewAreNamedAndTheOthersCounted() {
        assertThat(NearCodes.words("E", List.of("A", "B", "C", "D", "EE", "F", "G")))
                .isEqualTo("A, B, C, D, EE and 2 others");
    }

    @Test
    void anItemStandsThereOnceByTheNearestOfItsCodesAndOnlyIfItIsNearAtAll() {
        assertThat(
                        NearCodes.items(
                                "B01RED",
                                List.of(
                                        code("MUG-RED", "MUG-RED"),
                                        code("B01-RED", "MUG-RED"),
                                        code("B01-BLUE", "MUG-BLUE"),
                                        code("B01-READ", "BOOK"),
                                        code("TEA-POT-9", "TEA-POT-9"))))
                .isEqualTo("B01-RED (MUG-RED), B01-READ (BOOK)");
        assertThat(NearCodes.items("B01RED", List.of(code("TEA-POT-9", "TEA-POT-9"))))
                .isEqualTo("none");
    }

    @Test
    void theSameCodeOfSomebodyElseIsNamedWithWhoCallsItSo() {
        assertThat(
                        NearCodes.items(
                                "B01RED",
                                List.of(
                                        code("B01-RED", "MUG-RED"),
                                        new KnownCode("B01RED", new Sku("MUG"), "gtin"))))
                .isEqualTo("B01RED of gtin (MUG), B01-RED (MUG-RED)");
    }

    @Test
    void notMoreThanFiveItemsAreNear() {
        assertThat(
                        NearCodes.items(
                                "AAAA",
                                List.of(
                                        code("AAA1", "AAA1"),
                                        code("AAA2", "AAA2"),
                                        code("AAA3", "AAA3"),
                                        code("AAA4", "AAA4"),
                                        code("AAA5", "AAA5"),
                                        code("AAA6", "AAA6"))))
                .isEqualTo("AAA1, AAA2, AAA3, AAA4, AAA5");
    }

    private static KnownCode code(String code, String sku) {
        return new KnownCode(code, new Sku(sku));
    }

    @Test
    void whoKnowsNoneSaysSo() {
        assertThat(NearCodes.words("NEXTDAY", List.of())).isEqualTo("none");
    }
}
