package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a document that a reader copies, each with what the document says comes back. */
record PrintedWalk(List<Step> steps) {

    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)\\n```(?:\\n```json\\n(.*?)\\n```)?", Pattern.DOTALL);

    /** What is copied, and what it prints; empty when the document shows nothing. */
    record Step(String line, String printed) {}

    /** What stands between these words of a document. */
    static PrintedWalk of(Path document, String first, String last) throws IOException {
        String text = Files.readString(document);
        int from = text.indexOf(first);
        int to = text.indexOf(last, from);
        assertThat(from).as(first).isNotNegative();
        assertThat(to).as(last).isPositive();
        Matcher found = STEP.matcher(text.substring(from, to));
        List<Step> steps = new ArrayList<>();
        while (found.find()) {
            steps.add(new Step(found.group(1), found.group(2) == null ? "" : found.group(2)));
        }
        return new PrintedWalk(steps);
    }

    /** Types every line, against the port on which it is served, and reads what comes back. */
    void through(RunningStockbook stockbook, int port, Shell shell)
            throws IOException, InterruptedException {
        List<String> exports = new ArrayList<>();
        for (Step step : steps) {
            String line = step.line().replace("localhost:8080", "localhost:" + port);
            if (line.startsWith("export")) {
                exports.add(line);
            } else {
                String printed = shell.type(String.join("\n", exports) + "\n" + line);
                assertThat(printed).as(line).matches(like(step.printed()));
                assertThat(stockbook.node().rest().await(Duration.ofSeconds(20))).isTrue();
            }
        }
        assertThat(exports).isNotEmpty();
    }

    private static Pattern like(String printed) {
        return Pattern.compile(
                Arrays.stream(printed.split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+?")),
                Pattern.DOTALL);
    }
}
