package io.stockbook.application;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code stockbook demo | serve | import | verify}. */
@Command(
        name = "stockbook",
        description = "The book of record for stock.",
        mixinStandardHelpOptions = true,
        subcommands = {})
public final class Stockbook {

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Stockbook()).execute(arguments));
    }
}
