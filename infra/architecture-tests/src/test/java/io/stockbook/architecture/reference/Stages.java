package io.stockbook.architecture.reference;

import static io.stockbook.architecture.walk.CarriedOrders.NOWHERE;
import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import io.stockbook.architecture.walk.Seen.Went;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an aggregate or a process stands, and what takes it from there: as it was seen to go.
 *
 * @param ways in the order in which the words stand on their page
 */
record Stages(Object first, List<Went> ways) {

    /** The ways that were seen, put in order. */
    static Stages of(Object first, Set<Went> seen, List<Class<?>> words) {
        return new Stages(
                first,
                seen.stream()
                        .sorted(Comparator.comparingInt(went -> words.indexOf(went.cause())))
                        .toList());
    }

    /** The first one, then in the order of their enum, or by name. */
    private List<Object> all() {
        Comparator<Object> order =
                Comparator.comparing((Object stage) -> !stage.equals(first))
                        .thenComparing(Stages::place)
                        .thenComparing(String::valueOf);
        return ways.stream()
                .flatMap(went -> Stream.of(went.from(), went.to()))
                .distinct()
                .sorted(order)
                .toList();
    }

    private static int place(Object stage) {
        return stage instanceof Enum<?> it
                ? List.of(it.getDeclaringClass().getEnumConstants()).indexOf(it)
                : 0;
    }

    /** True when there is anything to draw. */
    boolean differ() {
        return all().size() > 1;
    }

    List<String> diagram() {
        List<String> lines = new ArrayList<>();
        if (!first.equals(NOWHERE)) {
            lines.add(NOWHERE + " --> " + first);
        }
        for (Object from : all()) {
            for (Object to : all()) {
                String words = words(from, to);
                if (!from.equals(to) && !words.isEmpty()) {
                    lines.add("%s --> %s : %s".formatted(from, to, words));
                }
            }
            if (ways.stream().noneMatch(went -> went.from().equals(from))) {
                lines.add(from + " --> " + NOWHERE);
            }
        }
        return lines;
    }

    private String words(Object from, Object to) {
        return ways.stream()
                .filter(went -> went.from().equals(from) && went.to().equals(to))
                .map(went -> went.cause().getSimpleName())
                .distinct()
                .collect(joining(", "));
    }

    /** Each stage and what it means. */
    List<List<String>> meanings(Sources sources, Sentences sentences) {
        return named().map(stage -> List.of(name(stage), says(stage, sources, sentences))).toList();
    }

    /** The same, and what happens there without leading on. */
    List<List<String>> rows(Sources sources, Sentences sentences) {
        return named().map(
                        stage ->
                                List.of(
                                        name(stage),
                                        says(stage, sources, sentences),
                                        words(stage, stage)))
                .toList();
    }

    private Stream<Object> named() {
        return all().stream().filter(stage -> !stage.equals(NOWHERE));
    }

    private static String name(Object stage) {
        return Markdown.code(stage.toString());
    }

    private static String says(Object stage, Sources sources, Sentences sentences) {
        return stage instanceof Enum<?> it ? sentences.first(sources.constant(it)) : "";
    }
}
