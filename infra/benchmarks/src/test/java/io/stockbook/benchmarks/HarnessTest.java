package io.stockbook.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.benchmarks.plan.Cheat;
import io.stockbook.benchmarks.plan.Plan;
import io.stockbook.benchmarks.plan.Planned;
import io.stockbook.benchmarks.plan.Size;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The harness itself, on numbers too small to mean anything: no figure is asserted here. */
final class HarnessTest {

    private static final Size TINY =
            new Size("tiny", 1, Duration.ofMillis(200), false, 1_000, 300, 1_000, 300);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sqlAndStockbookAreMeasuredAndTheirRatiosPrinted() {
        int status =
                bench(
                        new Plan(TINY).experiments(),
                        "uniform_vs_sql,hot_vs_sql,share_of_copy,growth_events");

        assertThat(status).as(err.toString()).isZero();
        JsonNode ratios = new JsonMapper().readTree(out.toString()).get("ratios");
        assertThat(ratios.propertyNames())
                .containsExactly("uniform_vs_sql", "hot_vs_sql", "share_of_copy", "growth_events");
        assertThat(ratios.values())
                .allSatisfy(ratio -> assertThat(ratio.doubleValue()).isPositive());
    }

    @Test
    void aRowThatIsMissingFailsTheRun() {
        int status = bench(List.of(Cheat.losingARow()), "uniform_vs_sql");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("hand-written SQL answered for").contains("hold");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBalanceThatIsNotWhatWasAnsweredFailsTheRun() {
        int status = bench(List.of(Cheat.sellingTwice()), "uniform_vs_sql");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("Stockbook answered for").contains("hold");
        assertThat(out.toString()).isEmpty();
    }

    private int bench(List<Planned> plan, String only) {
        CommandLine command = Bench.commandLine(_ -> plan);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute("--json", "--work", "target", "--only", only);
    }
}
