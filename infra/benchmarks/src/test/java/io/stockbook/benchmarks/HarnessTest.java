package io.stockbook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.arm.WrongSum;
import io.stockbook.benchmarks.plan.Cheat;
import io.stockbook.benchmarks.plan.Figure;
import io.stockbook.benchmarks.plan.Figures;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Plan;
import io.stockbook.benchmarks.plan.Planned;
import io.stockbook.benchmarks.plan.Progress;
import io.stockbook.benchmarks.plan.Rounds;
import io.stockbook.benchmarks.plan.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import picocli.CommandLine;

/** The harness itself, on numbers too small to mean anything: no figure is asserted here. */
@TestInstance(Lifecycle.PER_CLASS)
final class HarnessTest {

    private static final Size TINY =
            new Size(
                    "tiny",
                    1,
                    Duration.ofMillis(100),
                    Duration.ofMillis(200),
                    Duration.ofMillis(500),
                    false,
                    1_000,
                    300,
                    1_000,
                    300);
    private static final Path WORK = Path.of("target");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    private BenchServer server;

    @BeforeAll
    void start() throws IOException {
        server = BenchServer.start(WORK);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void sqlAndStockbookAreMeasuredAndTheirBooksHold() throws Exception {
        Set<String> keys = Set.of("uniform_vs_sql", "share_of_copy", "orders_per_s");
        List<Figure> figures =
                Figures.ALL.stream().filter(figure -> keys.contains(figure.key())).toList();
        List<Planned> plan =
                new Plan(TINY)
                        .experiments().stream()
                                .filter(planned -> figures.stream().anyMatch(planned::gives))
                                .toList();

        Measured measured =
                new Rounds(
                                server,
                                cell -> figures.stream().anyMatch(figure -> figure.needs(cell)),
                                progress)
                        .run(plan);

        assertThat(figures)
                .hasSize(keys.size())
                .allSatisfy(figure -> assertThat(figure.value(measured)).isPositive());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("left] uniform: Stockbook, round 1 of 1: ");
    }

    @Test
    void aRowThatIsMissingIsNoticed() {
        Rounds rounds = new Rounds(server, _ -> true, progress);

        assertThatThrownBy(() -> rounds.run(List.of(Cheat.losingARow())))
                .isInstanceOf(WrongSum.class)
                .hasMessageContaining("hand-written SQL answered for");
    }

    @Test
    void aBalanceThatIsNotWhatWasAnsweredIsNoticed() {
        Rounds rounds = new Rounds(server, _ -> true, progress);

        assertThatThrownBy(() -> rounds.run(List.of(Cheat.sellingTwice())))
                .isInstanceOf(WrongSum.class)
                .hasMessageContaining("Stockbook answered for");
    }

    @Test
    void aWrongSumIsToldAndEndsInAStatusOfItsOwn() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine bench =
                Bench.commandLine(
                        _ -> {
                            throw new WrongSum("a unit is missing");
                        });
        bench.setOut(new PrintWriter(out, true));
        bench.setErr(new PrintWriter(err, true));

        int status = bench.execute("--json");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("stockbook: a unit is missing" + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }
}
