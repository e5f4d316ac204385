package io.stockbook.benchmarks.result;

import io.stockbook.benchmarks.plan.Figure;
import io.stockbook.benchmarks.plan.Sample;
import io.stockbook.benchmarks.plan.Taken;
import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as one JSON object: the ratios first, then all they were made of. */
public final class ReportJson {

    private static final MathContext DIGITS = new MathContext(5);
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportJson() {}

    /** On one line. */
    public static String line(Report report) {
        return MAPPER.writeValueAsString(object(report));
    }

    /** On many, for a file that is compared with others. */
    public static String pretty(Report report) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object(report)) + "\n";
    }

    private static ObjectNode object(Report report) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("mode", report.size().name());
        object.put("takenAt", report.takenAt().toString());
        object.put("seconds", Math.round(report.seconds()));
        object.put("commit", report.commit());
        object.set("machine", MAPPER.valueToTree(report.machine()));
        object.putObject("sizes")
                .put("manyItems", report.size().manyItems())
                .put("manyEvents", report.size().manyEvents())
                .put("longHistory", report.size().longHistory());
        // What is no ratio stands at the top too, where nobody takes it for one.
        report.figures().stream()
                .filter(figure -> figure.under() == null)
                .forEach(
                        figure ->
                                object.put(figure.key(), number(figure.value(report.measured()))));
        ObjectNode ratios = object.putObject("ratios");
        ObjectNode pairs = object.putObject("pairs");
        for (Figure figure : report.figures()) {
            ratios.put(figure.key(), number(figure.value(report.measured())));
            ArrayNode values = pairs.putArray(figure.key());
            figure.pairs(report.measured()).forEach(value -> values.add(number(value)));
        }
        ArrayNode cells = object.putArray("cells");
        report.measured().cells().forEach(taken -> add(cells.addObject(), taken));
        return object;
    }

    private static void add(ObjectNode cell, Taken taken) {
        cell.put("name", taken.cell());
        cell.put("unit", taken.unit().sign());
        cell.put("median", number(taken.median()));
        ArrayNode samples = cell.putArray("samples");
        for (Sample sample : taken.samples()) {
            ObjectNode object = samples.addObject();
            object.put("value", number(sample.value()));
            sample.beside().forEach((name, value) -> object.put(name, number(value)));
        }
    }

    private static BigDecimal number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
