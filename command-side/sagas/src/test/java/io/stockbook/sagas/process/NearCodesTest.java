package io.stockbook.sagas.process;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whoKnowsNoneSaysSo() {
        assertThat(NearCodes.words("NEXTDAY", List.of())).isEqualTo("none");
    }
}
