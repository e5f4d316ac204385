package io.stockbook.benchmarks;

import io.stockbook.benchmarks.arm.BenchServer;
import io.stockbook.benchmarks.arm.NoMeasure;
import io.stockbook.benchmarks.arm.WrongSum;
import io.stockbook.benchmarks.plan.Measured;
import io.stockbook.benchmarks.plan.Plan;
import io.stockbook.benchmarks.plan.Planned;
import io.stockbook.benchmarks.plan.Progress;
import io.stockbook.benchmarks.plan.Rounds;
import io.stockbook.benchmarks.plan.Size;
import io.stockbook.benchmarks.result.Commit;
import io.stockbook.benchmarks.result.Machine;
import io.stockbook.benchmarks.result.Report;
import io.stockbook.benchmarks.result.ReportJson;
import io.stockbook.benchmarks.result.ReportTable;
import io.stockbook.benchmarks.result.ResultFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: measures Stockbook beside its peers on one server, and says what it found. */
@Command(
        name = "stockbook bench",
        mixinStandardHelpOptions = true,
        description = "Measures Stockbook beside its peers; docs/guides/benchmarks.md explains it.")
public final class Bench implements Callable<Integer> {

    private final Function<Size, List<Planned>> plan;

    @ArgGroup private Mode mode = new Mode();
    @Mixin private Choice choice = new Choice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "infra/benchmarks/results",
            description = "Where results are kept (${DEFAULT-VALUE}).")
    private Path results = Path.of(".");

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "infra/benchmarks/target",
            description = "Where the database stands while it is needed (${DEFAULT-VALUE}).")
    private Path work = Path.of(".");

    /** How much is measured. */
    private static final class Mode {

        @Option(names = "--quick", description = "At most three minutes.")
        private boolean quick;

        @Option(names = "--full", description = "Every load at every width too.")
        private boolean full;

        @Option(names = "--jmh", description = "Only the parts: decide, evolve, serialise, hash.")
        private boolean jmh;

        private Size size() {
            if (quick) {
                return Size.QUICK;
            }
            return full ? Size.FULL : Size.USUAL;
        }
    }

    Bench(Function<Size, List<Planned>> plan) {
        this.plan = plan;
    }

    /** Runs it and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(commandLine(size -> new Plan(size).experiments()).execute(arguments));
    }

    /** What makes figures worthless is told in a sentence; a defect shows where it is. */
    static CommandLine commandLine(Function<Size, List<Planned>> plan) {
        return new CommandLine(new Bench(plan))
                .setExecutionExceptionHandler(
                        (failure, command, _) -> {
                            if (failure instanceof WrongSum || failure instanceof NoMeasure) {
                                command.getErr().println("stockbook: " + failure.getMessage());
                            } else {
                                failure.printStackTrace(command.getErr());
                            }
                            return 1;
                        });
    }

    @Override
    public Integer call() throws Exception {
        if (mode.jmh) {
            Parts.measure();
            return 0;
        }
        Report report = measured(mode.size());
        spec.commandLine()
                .getOut()
                .println(json ? ReportJson.line(report) : ReportTable.text(report));
        if (choice.everything()) {
            System.err.println("Kept:");
            ResultFiles.write(report, results).forEach(System.err::println);
        } else {
            System.err.println("Not kept: it is only a part.");
        }
        return 0;
    }

    private Report measured(Size size) throws Exception {
        Instant takenAt = Instant.now();
        long started = System.nanoTime();
        List<Planned> experiments = choice.of(plan.apply(size));
        try (BenchServer server = BenchServer.start(work)) {
            Rounds rounds = new Rounds(server, choice::wants, new Progress(System.err));
            Measured measured = rounds.run(experiments);
            return new Report(
                    takenAt,
                    (System.nanoTime() - started) / 1e9,
                    Commit.here(),
                    Machine.here(work, server.version()),
                    size,
                    choice.figures(),
                    measured);
        }
    }
}
