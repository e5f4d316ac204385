package io.stockbook.benchmarks;

import io.stockbook.benchmarks.plan.Figure;
import io.stockbook.benchmarks.plan.Figures;
import io.stockbook.benchmarks.plan.Planned;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which figures are wanted, and so which experiments and which of their cells. */
final class Choice {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KEY",
            description = "Only these figures, by their keys in the JSON; nothing is kept.")
    private List<String> only = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    boolean everything() {
        return only.isEmpty();
    }

    List<Figure> figures() {
        for (String key : only) {
            if (Figures.ALL.stream().noneMatch(figure -> figure.key().equals(key))) {
                throw new ParameterException(
                        command.commandLine(), "There is no figure with the key " + key);
            }
        }
        return Figures.ALL.stream()
                .filter(figure -> everything() || only.contains(figure.key()))
                .toList();
    }

    List<Planned> of(List<Planned> plan) {
        return plan.stream()
                .filter(planned -> everything() || figures().stream().anyMatch(planned::gives))
                .toList();
    }

    boolean wants(String cell) {
        return everything() || figures().stream().anyMatch(figure -> figure.needs(cell));
    }
}
