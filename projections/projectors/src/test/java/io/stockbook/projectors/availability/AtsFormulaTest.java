package io.stockbook.projectors.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.LocationId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AtsFormulaTest {

    private static final long NO_CAP = -1;

    @ParameterizedTest(name = "own {0}, common {1}, queued {2} ({3} its own) -> {8}")
    @CsvSource(
            textBlock =
                    """
                    # own, common, queued, ofItself, share, safety, cap, limit, ATS, backorderable
                    0,   0,   0,  0, 10000,  0, -1,  0,   0,  0
                    0,  10,   0,  0, 10000,  0, -1,  0,  10,  0
                    0,  10,   4,  0, 10000,  0, -1,  0,   6,  0
                    0,  10,   4,  4, 10000,  0, -1,  0,   6,  0
                    0,  10,  12,  0, 10000,  0, -1,  0,   0,  0
                    5,  10,   0,  0, 10000,  0, -1,  0,  15,  0
                    5,  10,   3,  3, 10000,  0, -1,  0,  12,  0
                    5,  10,   3,  0, 10000,  0, -1,  0,  12,  0
                    5,  10,   8,  8, 10000,  0, -1,  0,   7,  0
                    5,   2,   8,  8, 10000,  0, -1,  0,   0,  0
                    5,   2,   8,  2, 10000,  0, -1,  0,   3,  0
                    0,  10,   0,  0,  5000,  0, -1,  0,   5,  0
                    0,  11,   0,  0,  5000,  0, -1,  0,   5,  0
                    0,   3,   0,  0,  3333,  0, -1,  0,   0,  0
                    4,  11,   0,  0,  5000,  0, -1,  0,   9,  0
                    4,  11,   0,  0,     0,  0, -1,  0,   4,  0
                    0,  10,   0,  0, 10000,  3, -1,  0,   7,  0
                    0,  10,   0,  0, 10000, 30, -1,  0,   0,  0
                    6,  10,   0,  0, 10000, 30, -1,  0,   6,  0
                    0,  10,   0,  0,  5000,  3, -1,  0,   2,  0
                    0,  10,   0,  0, 10000,  0,  4,  0,   4,  0
                    0,  10,   0,  0, 10000,  0,  0,  0,   0,  0
                    9,  10,   0,  0, 10000,  0, 12,  0,  12,  0
                    6,  10,   3,  2,  5000,  1,  8,  0,   7,  0
                    6,  10,   3,  2,  5000,  2,  6,  0,   6,  0
                    0,  10,   0,  0, 10000,  0, -1,  5,  10,  5
                    0,   0,   3,  3, 10000,  0, -1,  5,   0,  2
                    0,   0,   9,  9, 10000,  0, -1,  5,   0,  0
                    0,   0,   9,  2, 10000,  0, -1,  5,   0,  3
                    """)
    void publishesWhatNobodyElseWillTake(
            long own,
            long common,
            long queued,
            long queuedOwn,
            int share,
            long safety,
            long cap,
            long limit,
            long ats,
            long backorderable) {
        ChannelPolicy policy =
                new ChannelPolicy(
                        List.of(new LocationId("NORTH")),
                        safety,
                        share,
                        cap == NO_CAP ? null : Long.valueOf(cap),
                        limit,
                        null);

        Ats answer = AtsFormula.of(policy, new AtsInputs(own, common, queued, queuedOwn));

        assertThat(answer.ats()).isEqualTo(ats);
        assertThat(answer.backorderable()).isEqualTo(backorderable);
    }

    @ParameterizedTest
    @CsvSource({"900000000000000, 10000, 900000000000000", "900000000000000, 1, 90000000000"})
    void sharesOfWhatNoWarehouseHoldsDoNotOverflow(long common, int share, long ats) {
        ChannelPolicy policy =
                new ChannelPolicy(List.of(new LocationId("NORTH")), 0, share, null, 0, null);

        assertThat(AtsFormula.of(policy, new AtsInputs(0, common, 0, 0)).ats()).isEqualTo(ats);
    }
}
