package io.stockbook.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EvidenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31T23:59:59.999999Z", "2200-01-01T00:00:00Z"})
    void takesNoMomentOutsideOfThreeCenturies(String moment) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.of("DN-1", Instant.parse(moment)))
                .withMessage("occurredAt must be from 1900 to 2199, not " + moment);
    }

    @Test
    void takesNoTextOfMoreThanTwoThousandCharacters() {
        assertThat(Evidence.of("x".repeat(2_000)).document()).hasSize(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.of("x".repeat(2_001)))
                .withMessageStartingWith(
                        "document must have at most 2000 characters, not 2001: xx");
    }

    @Test
    void takesLineEndsButNoOtherControlCharacters() {
        assertThat(new Evidence(null, null, "left at gate 3\n\tby Ann").note()).contains("gate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(null, null, "gate\u0000 3"))
                .withMessage("note must not hold control characters: gate? 3");
    }

    @Test
    void takesNoHalfOfACharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.of("DN\ud83d"))
                .withMessage("document must not hold control characters: DN?");
    }
}
