package io.stockbook.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A value is divided so that the parts are the whole. */
final class ValueShareSpec {

    @Test
    void theCentsThatAreLeftGoToTheLargestRemainders() {
        // 100 by 1 : 2 : 3 is 16.67, 33.33 and 50: the one cent goes to the first.
        assertThat(minor(ValueShare.split(euro(100), List.of(1L, 2L, 3L))))
                .containsExactly(17L, 33L, 50L);
        assertThat(minor(ValueShare.split(euro(100), List.of(1L, 1L, 1L))))
                .containsExactly(34L, 33L, 33L);
        assertThat(minor(ValueShare.split(euro(-100), List.of(1L, 1L, 1L))))
                .containsExactly(-34L, -33L, -33L);
        assertThat(minor(ValueShare.split(euro(0), List.of(1L, 9L)))).containsExactly(0L, 0L);
    }

    @Test
    void thePartsAreTheWholeHoweverLargeItIs() {
        Money all = euro(Long.MAX_VALUE / 3);
        assertThat(
                        minor(ValueShare.split(all, List.of(999_999_999_999L, 7L, 1L))).stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(all.minor());
    }

    @Test
    void onlyWhatIsKnownAndOfOneCurrencyAddsUp() {
        assertThat(ValueShare.sum(euro(1), euro(2))).isEqualTo(euro(3));
        assertThat(ValueShare.sum(euro(1), null)).isNull();
        assertThat(ValueShare.sum(null, euro(1))).isNull();
        assertThat(ValueShare.sum(euro(1), new Money(1, "USD"))).isNull();
        assertThat(ValueShare.sum(euro(Long.MAX_VALUE), euro(1))).isNull();
    }

    private static Money euro(long cents) {
        return new Money(cents, "EUR");
    }

    private static List<Long> minor(List<Money> parts) {
        return parts.stream().map(Money::minor).toList();
    }
}
