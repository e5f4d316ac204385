package io.stockbook.application.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.torture.nemesis.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole thing, on real processes. */
final class TortureTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void every_promise_is_kept_while_each_thing_goes_wrong_once() throws Exception {
        JsonNode summary = tortured(Settings.brief(1, directory.resolve("run")));

        for (Kind kind : Kind.values()) {
            long struck = summary.path("nemeses").path(kind.word()).asLong();
            boolean possible = kind != Kind.STEP_CLOCK || summary.path("skippedNemeses").isEmpty();
            assertThat(struck).as(kind.word()).isEqualTo(possible ? 1 : 0);
        }
        assertThat(summary.path("injuries").path("append answers cut").asLong()).isPositive();
        assertThat(summary.path("replayed").asLong()).isPositive();
        assertThat(summary.path("operations").path("ok").asLong()).isGreaterThan(500);
    }

    @Test
    @Tag("long")
    void so_it_is_for_minutes() throws Exception {
        JsonNode summary =
                tortured(Settings.usual(7, Duration.ofMinutes(3), directory.resolve("run"), false));

        assertThat(summary.path("operations").path("ok").asLong()).isGreaterThan(5_000);
    }

    private static JsonNode tortured(Settings settings) throws Exception {
        Summary summary = new Torture(settings, System.out).run();
        Path findings = settings.out().resolve("findings.txt");
        assertThat(summary.holds())
                .as("%s%n%s", summary.json(), String.join("\n", Files.readAllLines(findings)))
                .isTrue();
        String kept = Files.readString(settings.out().resolve("summary.json"));
        assertThat(Arrays.asList(kept.split("\n"))).containsExactly(summary.json());
        return JsonMapper.shared().readTree(kept);
    }
}
