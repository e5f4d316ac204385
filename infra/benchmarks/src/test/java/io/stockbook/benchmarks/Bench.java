package io.stockbook.benchmarks;

import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.plan.Figures;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Median;
import io.stockbook.benchmarks.plan.Numbers;
import io.stockbook.benchmarks.plan.Plan;
import io.stockbook.benchmarks.plan.Progress;
import io.stockbook.benchmarks.plan.Rounds;
import io.stockbook.benchmarks.plan.Size;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: measures, prints the figures. */
@Command(name = "bench", mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Option(names = "--quick", description = "At most three minutes.")
    private boolean quick;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Size size = quick ? Size.QUICK : Size.USUAL;
        try (BenchServer server = BenchServer.start(Path.of("target", "bench"))) {
            Measured measured =
                    new Rounds(server, _ -> true, new Progress(System.err))
                            .run(new Plan(size).experiments());
            Figures.ALL.forEach(
                    figure ->
                            System.out.printf(
                                    "%s %s%n",
                                    figure.key(), Numbers.text(Median.of(figure.pairs(measured)))));
        }
        return 0;
    }
}
