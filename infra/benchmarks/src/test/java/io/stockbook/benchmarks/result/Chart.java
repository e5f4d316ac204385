package io.stockbook.benchmarks.result;

import io.stockbook.benchmarks.plan.Cell;
import io.stockbook.benchmarks.plan.Numbers;
import io.stockbook.benchmarks.plan.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as bars: one panel for each experiment that was measured in requests a second, all
 * panels on one scale. It has colours for light and for dark pages.
 */
public final class Chart {

    private static final int WIDTH = 860;
    private static final int LABELS = 270;
    private static final int BARS = 470;
    private static final int ROW = 30;
    private static final int PANEL = 44;

    private static final String STYLE =
            """
            <style>
            .page { fill: #ffffff; }
            text { font: 14px system-ui, sans-serif; fill: #24292f; }
            .title { font-weight: 600; font-size: 16px; }
            .small { font-size: 12px; fill: #57606a; }
            .bar { fill: #8c959f; }
            .ours { fill: #0969da; }
            @media (prefers-color-scheme: dark) {
              .page { fill: #0d1117; }
              text { fill: #e6edf3; }
              .small { fill: #9da7b3; }
              .bar { fill: #6e7681; }
              .ours { fill: #4493f8; }
            }
            </style>
            """;

    private final StringBuilder drawn = new StringBuilder();
    private double scale;
    private int y = 30;

    private Chart() {}

    /** The chart as an SVG document. */
    public static String svg(Report report) {
        return new Chart().draw(report);
    }

    private String draw(Report report) {
        Map<String, List<Taken>> panels = panels(report);
        scale =
                panels.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Taken::median)
                        .max()
                        .orElse(1);
        text(20, y, "title", "Durable requests per second");
        y += 20;
        text(20, y, "small", caption(report));
        panels.forEach(this::panel);
        int height = y + 16;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
        <title>Durable requests per second</title>
        %3$s<rect class="page" width="%1$d" height="%2$d" rx="6"/>
        %4$s</svg>
        """
                .formatted(WIDTH, height, STYLE, drawn);
    }

    private static Map<String, List<Taken>> panels(Report report) {
        return report.measured().cells().stream()
                .filter(taken -> taken.unit() == Cell.Unit.PER_SECOND)
                .collect(
                        Collectors.groupingBy(
                                taken -> taken.cell().substring(0, taken.cell().indexOf(':')),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static String caption(Report report) {
        Machine machine = report.machine();
        return "%s, %d cores, PostgreSQL %s on the same machine, fsync on; medians, mode %s"
                .formatted(
                        machine.cpu(), machine.cores(), machine.postgresql(), report.size().name());
    }

    private void panel(String name, List<Taken> cells) {
        y += PANEL;
        text(20, y, "title", name);
        y += 8;
        for (Taken taken : cells) {
            bar(taken);
        }
    }

    private void bar(Taken taken) {
        String name = taken.cell().substring(taken.cell().indexOf(':') + 2);
        double length = Math.max(1, BARS * taken.median() / scale);
        boolean ours = name.startsWith("Stockbook") || name.contains("stock items");
        text(20, y + 20, "", name);
        drawn.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\""
                                + " rx=\"2\"/>%n",
                        ours ? "bar ours" : "bar",
                        LABELS,
                        y + 5,
                        length));
        text(LABELS + (int) length + 8, y + 20, "", Numbers.text(taken.median()));
        y += ROW;
    }

    private void text(int x, int baseline, String style, String text) {
        drawn.append(
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n"
                        .formatted(
                                style,
                                x,
                                baseline,
                                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
