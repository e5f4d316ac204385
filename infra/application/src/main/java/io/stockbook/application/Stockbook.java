package io.stockbook.application;

import io.stockbook.platform.postgres.DatabaseUnusable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code stockbook demo | serve | import | verify | rebuild | torture}. */
@Command(
        name = "stockbook",
        description = "The book of record for stock.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            TortureCommand.class
        })
public final class Stockbook {

    private Stockbook() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        // Ours is set up by logback.xml before anything runs; Spring would take it down for a
        // moment in the middle of the start, and what is logged then would be lost.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Stockbook()).setExecutionExceptionHandler(Stockbook::explain);
    }

    /** What the operator can mend is said in a sentence; a defect shows where it is. */
    private static int explain(
            Exception failed, CommandLine command, CommandLine.ParseResult arguments) {
        if (failed instanceof DatabaseUnusable || failed instanceof UsageMistake) {
            command.getErr().println("stockbook: " + failed.getMessage());
        } else {
            failed.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
