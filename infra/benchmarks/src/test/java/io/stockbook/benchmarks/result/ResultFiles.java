package io.stockbook.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Keeps a report: raw figures, table and chart side by side under the moment and the mode. */
public final class ResultFiles {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private ResultFiles() {}

    /** All of them: the figures, the table, the chart. */
    public static List<Path> write(Report report, Path directory) throws IOException {
        Files.createDirectories(directory);
        String name = MOMENT.format(report.takenAt()) + "-" + report.size().name();
        Path figures = directory.resolve(name + ".json");
        Path table = directory.resolve(name + ".md");
        Path chart = directory.resolve(name + ".svg");
        return List.of(
                Files.writeString(figures, ReportJson.pretty(report)),
                Files.writeString(table, ReportTable.text(report)),
                Files.writeString(chart, Chart.svg(report)));
    }
}
