package io.stockbook.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.benchmarks.plan.Cell;
import io.stockbook.benchmarks.plan.Figures;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Sample;
import io.stockbook.benchmarks.plan.Size;
import io.stockbook.benchmarks.plan.Taken;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ResultFilesTest {

    private static final Measured MEASURED =
            new Measured(
                    Stream.concat(
                                    Figures.ALL.stream()
                                            .map(figure -> taken(figure.over(), 10, 40, 30)),
                                    Figures.ALL.stream()
                                            .flatMap(figure -> Stream.ofNullable(figure.under()))
                                            .map(cell -> taken(cell, 10, 20, 10)))
                            .toList());

    private static final Report REPORT =
            new Report(
                    Instant.parse("2026-05-04T03:02:01Z"),
                    12.3,
                    "0123456789",
                    new Machine("a <CPU>", 2, 4_096, "Linux 6", "ext4", "18.1", "OpenJDK 25"),
                    Size.QUICK,
                    Figures.ALL,
                    MEASURED);

    @Test
    void threeFilesStandSideBySide(@TempDir Path directory) throws Exception {
        Path results = directory.resolve("results");

        List<Path> kept = ResultFiles.write(REPORT, results);

        String name = "2026-05-04T03-02-01Z-quick";
        assertThat(kept)
                .containsExactly(
                        results.resolve(name + ".json"),
                        results.resolve(name + ".md"),
                        results.resolve(name + ".svg"))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void theRatiosAreMediansOfPairsUnderTheirKeys() {
        JsonNode ratios = new JsonMapper().readTree(ReportJson.line(REPORT)).get("ratios");

        assertThat(ratios.propertyNames())
                .containsExactly(
                        "uniform_vs_pekko",
                        "uniform_vs_sql",
                        "uniform_vs_axon",
                        "hot_vs_pekko",
                        "hot_vs_sql",
                        "share_of_copy",
                        "latency_vs_sql",
                        "growth_items",
                        "growth_events",
                        "history_load",
                        "idle_projection_ms",
                        "orders_per_s",
                        "orders_vs_allocations",
                        "freshness_p99_ms",
                        "ats_read_vs_select",
                        "rebuild_availability_events_per_s");
        // The pairs are 10/10, 40/20 and 30/10: their median is no ratio of medians.
        assertThat(ratios.get("uniform_vs_sql").doubleValue()).isEqualTo(2.0);
        assertThat(ratios.get("idle_projection_ms").doubleValue()).isEqualTo(30.0);
    }

    @Test
    void theChartIsWellFormedWhateverNamesAreInIt() throws Exception {
        String svg = Chart.svg(REPORT);

        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).contains("a &lt;CPU>").contains("prefers-color-scheme: dark");
    }

    private static Taken taken(String cell, double... values) {
        Cell.Unit unit = cell.contains("time") ? Cell.Unit.MILLIS : Cell.Unit.PER_SECOND;
        List<Sample> samples =
                Arrays.stream(values)
                        .mapToObj(
                                value ->
                                        new Sample(
                                                value, Map.of("p50Millis", 1.0, "p99Millis", 2.0)))
                        .toList();
        return new Taken(cell, unit, samples);
    }
}
