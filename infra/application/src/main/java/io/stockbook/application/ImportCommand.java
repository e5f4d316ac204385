package io.stockbook.application;

import picocli.CommandLine.Command;

/** {@code import FORMAT FILE}: one subcommand for each format there is. */
@Command(
        name = "import",
        description = "History from a file.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "FORMAT",
        subcommands = OnlineRetailCommand.class)
final class ImportCommand {}
