package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Types the README's lines into a real shell, and reads what the README says comes back. */
final class ReadmeWalkTest {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)\\n```(?:\\n```json\\n(.*?)\\n```)?", Pattern.DOTALL);

    /** A line of the walk, and what it prints; empty when the README shows nothing. */
    private record Step(String line, String printed) {}

    @Test
    void every_line_answers_as_printed() throws IOException, InterruptedException {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            open(stockbook);
            List<String> exports = new ArrayList<>();
            for (Step step : walk()) {
                String line =
                        step.line().replace("localhost:8080", "localhost:" + stockbook.port());
                if (line.startsWith("export")) {
                    exports.add(line);
                } else {
                    String printed = type(String.join("\n", exports) + "\n" + line);
                    assertThat(printed).as(line).matches(like(step.printed()));
                    assertThat(stockbook.node().rest().await(Duration.ofSeconds(20))).isTrue();
                }
            }
            assertThat(exports).isNotEmpty();
        }
    }

    /** The channel the demonstration has. */
    private static void open(RunningStockbook stockbook) {
        Command channel =
                new OpenChannel(
                        new ChannelId(OwnerId.HOUSE, new ChannelCode("retail")),
                        "Retail",
                        ChannelPolicy.from(
                                List.of(new LocationId("STORE"), new LocationId("MAIN"))));
        Answer opened =
                stockbook
                        .node()
                        .gateway()
                        .send(
                                Submission.of(
                                        CommandId.ofDocument(channel.target()),
                                        Actor.machine("test"),
                                        channel))
                        .join();
        assertThat(opened).isInstanceOf(Answer.Accepted.class);
    }

    private static List<Step> walk() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf("walk one shirt");
        int to = readme.indexOf("## The map");
        assertThat(from).isPositive();
        Matcher steps = STEP.matcher(readme.substring(from, to));
        List<Step> walk = new ArrayList<>();
        while (steps.find()) {
            walk.add(new Step(steps.group(1), steps.group(2) == null ? "" : steps.group(2)));
        }
        assertThat(walk).hasSizeGreaterThan(10);
        return walk;
    }

    private static Pattern like(String printed) {
        return Pattern.compile(
                Arrays.stream(printed.split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+?")));
    }

    private static String type(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
