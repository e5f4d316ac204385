package io.stockbook.application.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.torture.check.Findings;
import io.stockbook.application.torture.client.Tally;
import io.stockbook.application.torture.nemesis.Recoveries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SummaryTest {

    private final Tally tally = new Tally();

    @Test
    void the_verdict_is_a_sentence_and_the_json_is_one_line() throws Exception {
        tally.add("attempts", 1_234);

        Summary kept = Summary.of(course(true, null), verdict(true));

        assertThat(kept.holds()).isTrue();
        assertThat(kept.sentence())
                .isEqualTo("Every promise was kept, over 1,234 attempts and 56 events.");
        assertThat(kept.json().lines()).hasSize(1);
    }

    @Test
    void what_was_broken_is_named() throws Exception {
        assertThat(Summary.of(course(false, null), verdict(false)).sentence())
                .isEqualTo(
                        "Promises were broken: verify found something, it did not come to rest.");
        assertThat(Summary.of(course(true, "no port"), verdict(true)).sentence())
                .isEqualTo("The run itself failed: no port");
    }

    private Summary.Course course(boolean atRest, @Nullable String failure) {
        return new Summary.Course(
                Settings.brief(1, Path.of("unused")),
                tally,
                new Recoveries(),
                Duration.ofSeconds(1),
                atRest,
                true,
                failure);
    }

    private static Verdict verdict(boolean verified) {
        return new Verdict(new Findings(), Map.of(), 56, verified);
    }
}
