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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README says comes back, comes back. */
final class ReadmeWalkTest {

    private static final Path README = Path.of("../../README.md");

    @Test
    void every_line_answers_as_printed() throws IOException, InterruptedException {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            open(stockbook);
            PrintedWalk walk = PrintedWalk.of(README, "walk one shirt", "## The map");
            assertThat(walk.steps()).hasSizeGreaterThan(10);
            walk.through(stockbook, stockbook.port(), new Shell(Map.of()));
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
}
