package io.stockbook.benchmarks;

import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.plan.Figure;
import io.stockbook.benchmarks.plan.Figures;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Numbers;
import io.stockbook.benchmarks.plan.Plan;
import io.stockbook.benchmarks.plan.Planned;
import io.stockbook.benchmarks.plan.Progress;
import io.stockbook.benchmarks.plan.Rounds;
import io.stockbook.benchmarks.plan.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: measures, prints the figures. */
@Command(name = "bench", mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Option(names = "--quick", description = "At most three minutes.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KEY",
            description = "Only these figures, by their keys in the JSON.")
    private List<String> only = List.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Size size = quick ? Size.QUICK : Size.USUAL;
        try (BenchServer server = BenchServer.start(Path.of("target", "bench"))) {
            Measured measured =
                    new Rounds(server, this::wanted, new Progress(System.err))
                            .run(experiments(size));
            figures()
                    .forEach(
                            figure ->
                                    System.out.printf(
                                            "%s %s%n",
                                            figure.key(), Numbers.text(figure.value(measured))));
        }
        return 0;
    }

    private List<Figure> figures() {
        return Figures.ALL.stream()
                .filter(figure -> only.isEmpty() || only.contains(figure.key()))
                .toList();
    }

    private List<Planned> experiments(Size size) {
        return new Plan(size)
                .experiments().stream()
                        .filter(
                                planned ->
                                        only.isEmpty()
                                                || figures().stream().anyMatch(planned::gives))
                        .toList();
    }

    private boolean wanted(String cell) {
        return only.isEmpty() || figures().stream().anyMatch(figure -> figure.needs(cell));
    }
}
