package io.stockbook.benchmarks.result;

import io.stockbook.benchmarks.plan.Figure;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Numbers;
import io.stockbook.benchmarks.plan.Sample;
import io.stockbook.benchmarks.plan.Taken;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a page of Markdown that reads as well on a terminal. */
public final class ReportTable {

    private ReportTable() {}

    public static String text(Report report) {
        StringBuilder page = new StringBuilder();
        page.append(head(report));
        page.append("\n| figure | median | of | must | goal | |\n|---|---:|---|---|---|---|\n");
        report.figures().forEach(figure -> page.append(row(figure, report.measured())));
        page.append("\n| measured | median | lowest to highest | p50, p99 |\n|---|---:|---|---|\n");
        report.measured().cells().forEach(taken -> page.append(row(taken)));
        return page.toString();
    }

    private static String head(Report report) {
        Machine machine = report.machine();
        return String.format(
                Locale.ROOT,
                """
                Stockbook %s, %s, mode %s, %.0f s.
                %s, %d cores, %,d MiB, %s, %s; PostgreSQL %s; %s.
                Many stock items: %,d; many events: %,d; a long history: %,d events.
                """,
                report.commit(),
                report.takenAt(),
                report.size().name(),
                report.seconds(),
                machine.cpu(),
                machine.cores(),
                machine.memoryMiB(),
                machine.kernel(),
                machine.storage(),
                machine.postgresql(),
                machine.jdk(),
                report.size().manyItems(),
                report.size().manyEvents(),
                report.size().longHistory());
    }

    private static String row(Figure figure, Measured measured) {
        double value = figure.value(measured);
        return "| `%s`: %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        figure.key(),
                        figure.meaning(),
                        Numbers.text(value),
                        span(figure.pairs(measured)),
                        figure.must(),
                        figure.goal(),
                        verdict(figure, value));
    }

    private static String verdict(Figure figure, double value) {
        if (!figure.must().holds(value)) {
            return "below";
        }
        return figure.goal().holds(value) ? "goal" : "must";
    }

    private static String row(Taken taken) {
        return "| %s | %s %s | %s | %s |%n"
                .formatted(
                        taken.cell(),
                        Numbers.text(taken.median()),
                        taken.unit().sign(),
                        span(taken.samples().stream().map(Sample::value).toList()),
                        latencies(taken));
    }

    /** The medians over the rounds, where a cell has them. */
    private static String latencies(Taken taken) {
        return Stream.of("p50Millis", "p99Millis")
                .map(taken::beside)
                .flatMap(Optional::stream)
                .map(millis -> Numbers.text(millis) + " ms")
                .collect(Collectors.joining(", "));
    }

    private static String span(List<Double> values) {
        return Numbers.text(Collections.min(values))
                + " to "
                + Numbers.text(Collections.max(values));
    }
}
