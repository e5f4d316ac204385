package io.stockbook.connectors.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.id.Sku;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a channel shows, what it was told and when, and whether that is a drift. */
final class VerdictTest {

    private static final Instant READ = Instant.parse("2026-11-23T12:00:00Z");

    /**
     * A number is told as {@code cursor:ats@seconds}, the seconds after the reading; earlier ones
     * are below 0.
     */
    @ParameterizedTest(name = "told {0}, handed over {1}, shows {2}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // told              | cursor | shown | whole | verdict
                "1:10@-500           |        | 10    | true  | AGREES",
                "1:10@-500           |        | 9     | true  | DRIFTS",
                "1:10@-500           |        | 11    | true  | DRIFTS",
                "1:10@-500           |        | -2    | true  | DRIFTS",
                "1:10@-120           |        | 9     | true  | DRIFTS",
                // Told a moment ago: the old number, the new one, and what lies between.
                "1:10@-500 2:4@-119  |        | 10    | true  | AGREES",
                "1:10@-500 2:4@-119  |        | 4     | true  | AGREES",
                "1:10@-500 2:4@-119  |        | 7     | true  | AGREES",
                "1:10@-500 2:4@-119  |        | 3     | true  | DRIFTS",
                "1:10@-500 2:4@-119  |        | 99    | true  | DRIFTS",
                "1:10@-500 2:4@-120  |        | 10    | true  | DRIFTS",
                "1:10@-500 2:4@30    |        | 4     | true  | AGREES",
                "1:9@-500 2:4@-50 3:6@-10 |   | 9     | true  | AGREES",
                "1:9@-500 2:4@-300 3:6@-10 |  | 9     | true  | DRIFTS",
                // The worker says what it has handed over.
                "1:10@-500 2:4@-400  | 1      | 10    | true  | AGREES",
                "1:10@-500 2:4@-400  | 1      | 4     | true  | AGREES",
                "1:10@-500 2:4@-400  | 2      | 10    | true  | DRIFTS",
                "1:10@-500 2:4@-400  | 9      | 4     | true  | AGREES",
                "1:10@-500 2:4@-50   | 2      | 10    | true  | AGREES",
                // The first number ever is on its way.
                "1:10@-5             |        | 0     | true  | AGREES",
                "1:10@-5             |        | 11    | true  | DRIFTS",
                // What was there before is known no more.
                "7:10@-5             |        | 0     | false | ON_ITS_WAY",
                "7:10@-5             |        | 10    | false | AGREES",
                "7:10@-5 9:4@-2      |        | 5     | false | AGREES"
            })
    void is(String told, @Nullable Long cursor, long shown, boolean whole, Verdict verdict) {
        List<ToldNumber> numbers =
                Arrays.stream(told.split(" ", -1)).map(VerdictTest::number).toList();
        assertThat(Verdict.of(new ShownNumber(new Sku("MUG"), shown, READ, cursor), numbers, whole))
                .isEqualTo(verdict);
    }

    private static ToldNumber number(String text) {
        String[] parts = text.split("[:@]", -1);
        return new ToldNumber(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                READ.plusSeconds(Long.parseLong(parts[2])));
    }
}
