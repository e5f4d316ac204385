package io.stockbook.application.torture;

import io.stockbook.application.torture.check.Fault;
import io.stockbook.application.torture.client.Tally;
import io.stockbook.application.torture.nemesis.Recoveries;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last lines of a run.
 *
 * @param holds true only when nothing was found and nothing went wrong with the run itself
 * @param sentence what it comes to, for a reader
 * @param json one line, for a program
 */
public record Summary(boolean holds, String sentence, String json) {

    /** How the run itself went. */
    record Course(
            Settings settings,
            Tally tally,
            Recoveries recoveries,
            Duration took,
            boolean atRest,
            boolean endedInOrder,
            @Nullable String failure) {}

    static Summary of(Course course, @Nullable Verdict verdict) throws IOException {
        boolean holds =
                course.failure() == null && course.atRest() && verdict != null && verdict.holds();
        Map<String, Object> all = new LinkedHashMap<>();
        Duration asked = course.settings().duration();
        all.put("seed", course.settings().seed());
        all.put("minutes", asked == null ? 0 : asked.toSeconds() / 60.0);
        all.put("seconds", course.took().toSeconds());
        all.put("operations", verdict == null ? Map.of() : verdict.operations());
        told(all, course.tally());
        all.put("events", verdict == null ? 0 : verdict.events());
        for (Fault fault : Fault.values()) {
            all.put(fault.key(), verdict == null ? null : verdict.findings().of(fault));
        }
        all.put("recoveryMillis", course.recoveries().times());
        all.put("atRest", course.atRest());
        all.put("endedInOrder", course.endedInOrder());
        all.put("verified", verdict != null && verdict.verified());
        all.put("failure", course.failure());
        all.put("invariantsHold", holds);
        all.put("commit", Machine.commit());
        all.put("machine", Machine.described());
        return new Summary(
                holds,
                sentence(holds, course, verdict),
                JsonMapper.shared().writeValueAsString(all));
    }

    private static String sentence(boolean holds, Course course, @Nullable Verdict verdict) {
        if (course.failure() != null || verdict == null) {
            return "The run itself failed: " + course.failure();
        }
        if (holds) {
            return String.format(
                    Locale.ROOT,
                    "Every promise was kept, over %,d attempts and %,d events.",
                    course.tally().of("attempts"),
                    verdict.events());
        }
        List<String> broken = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            long found = verdict.findings().of(fault);
            if (found > 0) {
                broken.add(fault.key() + " " + found);
            }
        }
        if (!verdict.verified()) {
            broken.add("verify found something");
        }
        if (!course.atRest()) {
            broken.add("it did not come to rest");
        }
        return "Promises were broken: %s.".formatted(String.join(", ", broken));
    }

    private static void told(Map<String, Object> all, Tally tally) {
        all.put("attempts", tally.of("attempts"));
        all.put("attemptsByOutcome", tally.under("attempt "));
        all.put("unknownBy", tally.under("unknown by "));
        all.put("retries", tally.of("retries"));
        all.put("replayed", tally.of("replayed"));
        all.put("repeated", tally.of("repeated"));
        all.put("changedBodies", tally.of("changed bodies"));
        all.put("reads", tally.of("reads"));
        all.put("nemeses", tally.under("nemesis "));
        all.put("injuries", tally.under("injury "));
        all.put("skippedNemeses", tally.under("skipped "));
    }
}
