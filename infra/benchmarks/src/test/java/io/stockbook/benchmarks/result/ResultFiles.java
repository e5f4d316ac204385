package io.stockbook.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps a report: raw figures, table and chart side by side under the moment and the mode. */
public final class ResultFiles {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private ResultFiles() {}

    /** Where the table and the chart are too, with their own endings. */
    public static Path write(Report report, Path directory) throws IOException {
        Files.createDirectories(directory);
        String name = MOMENT.format(report.takenAt()) + "-" + report.size().name();
        Files.writeString(directory.resolve(name + ".md"), ReportTable.text(report));
        Files.writeString(directory.resolve(name + ".svg"), Chart.svg(report));
        return Files.writeString(directory.resolve(name + ".json"), ReportJson.pretty(report));
    }
}
