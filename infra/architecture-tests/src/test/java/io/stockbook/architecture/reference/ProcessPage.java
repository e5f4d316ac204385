package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import io.stockbook.architecture.source.Trail;
import io.stockbook.architecture.walk.Kind;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.sagas.process.Deadline;
import io.stockbook.sagas.process.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What one process hears, what it asks for because of it, and how far it can come. */
final class ProcessPage {

    static final String PROCESSES = "io.stockbook.sagas.process";

    private static final Pattern PACKAGE = Pattern.compile("\\b[a-z.]+\\.(?=[A-Z])");

    private final Sources sources;
    private final Sentences sentences;
    private final List<Study> studies;
    private final Class<?> process;
    private final List<ExecutableElement> doors;
    private final Trail trail;

    ProcessPage(Sources sources, List<Study> studies, Class<?> process) {
        this.sources = sources;
        this.sentences = new Sentences(sources);
        this.studies = studies;
        this.process = process;
        this.doors =
                sources.methods(process).stream()
                        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                        .toList();
        this.trail = Trail.walk(sources, PROCESSES, doors, null);
    }

    /** True of a class that others hand something, to get commands or offers for it. */
    static boolean isProcess(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(door -> door.getModifiers().contains(Modifier.PUBLIC))
                        .filter(
                                door ->
                                        type.getKind() == ElementKind.CLASS
                                                || door.getModifiers().contains(Modifier.STATIC))
                        .map(door -> door.getReturnType().toString())
                        .anyMatch(made -> made.matches(".*\\b(Reaction|Outgoing|Offer)\\b.*"));
    }

    String name() {
        return Markdown.spoken(process.getSimpleName());
    }

    /** True when it puts something of this type into a queue. */
    boolean opens(ExceptionType type) {
        return trail.names(type);
    }

    /** The commands of this page that it never sends itself. */
    List<Class<?>> ofOthers(Class<?> page) {
        return Kind.words(page).stream().filter(command -> !trail.makes(command)).toList();
    }

    String text(List<Stages> phases) {
        Markdown page =
                new Markdown().title(name()).paragraph(sentences.all(sources.type(process)));
        phases.forEach(
                stages ->
                        page.section("Phases")
                                .diagram(stages.diagram())
                                .table(
                                        List.of("phase", "means"),
                                        stages.meanings(sources, sentences)));
        heard(page);
        sent(page);
        opened(page);
        page.section("Functions")
                .paragraph("What the runtime calls; none of them looks at a clock or a database.")
                .table(
                        List.of("function", "what it does", "gives"),
                        doors.stream().map(this::row).toList());
        return page.text();
    }

    private List<String> row(ExecutableElement door) {
        String handed =
                door.getParameters().stream()
                        .map(part -> part.getSimpleName().toString())
                        .collect(joining(", ", "(", ")"));
        return List.of(
                Markdown.code(door.getSimpleName() + handed),
                sentences.first(door),
                Markdown.code(PACKAGE.matcher(door.getReturnType().toString()).replaceAll("")));
    }

    private void heard(Markdown page) {
        List<List<String>> rows = new ArrayList<>();
        for (Study study : studies) {
            for (Class<?> event : study.events()) {
                if (hears(event)) {
                    rows.add(List.of(link(study, event), sentences.first(sources.type(event))));
                }
            }
        }
        for (Class<?> input : Kind.words(Input.class)) {
            if (input != Input.Happened.class && trail.heeds(input)) {
                rows.add(
                        List.of(
                                Markdown.spoken(input.getSimpleName()),
                                sentences.first(sources.type(input))));
            }
        }
        if (!rows.isEmpty()) {
            page.section("Hears").table(List.of("what", "that is"), rows);
        }
    }

    /** Whatever it asks for by type, and whatever it is handed. */
    private boolean hears(Class<?> event) {
        return trail.heeds(event)
                || Stream.of(process.getMethods())
                        .anyMatch(door -> List.of(door.getParameterTypes()).contains(event));
    }

    private void sent(Markdown page) {
        List<List<String>> rows = new ArrayList<>();
        for (Study study : studies) {
            for (Class<?> command : study.commands()) {
                if (trail.makes(command)) {
                    rows.add(
                            List.of(
                                    link(study, command),
                                    sentences.first(sources.type(command)),
                                    refusals(study, command)));
                }
            }
        }
        if (!rows.isEmpty()) {
            page.section("Sends").table(List.of("command", "what it says", "may be refused"), rows);
        }
        List<List<String>> deadlines =
                Kind.words(Deadline.class).stream()
                        .filter(trail::makes)
                        .map(
                                deadline ->
                                        List.of(
                                                Markdown.code(Parts.label(deadline)),
                                                sentences.first(sources.type(deadline))))
                        .toList();
        if (!deadlines.isEmpty()) {
            page.section("Is woken at").table(List.of("deadline", "is"), deadlines);
        }
    }

    private static String refusals(Study study, Class<?> command) {
        return Stream.concat(study.refusals(command).stream(), study.refusalsOfAll().stream())
                .map(RefusalCode::name)
                .map(Markdown::code)
                .collect(joining(", "));
    }

    private void opened(Markdown page) {
        List<List<String>> rows =
                Arrays.stream(ExceptionType.values())
                        .filter(this::opens)
                        .map(
                                type ->
                                        List.of(
                                                Markdown.code(type.name()),
                                                sentences.first(sources.constant(type)),
                                                Markdown.code(type.ownerRole())))
                        .toList();
        if (!rows.isEmpty()) {
            page.section("Exceptions it opens")
                    .table(List.of("type", "says", "in the queue of"), rows);
        }
    }

    private static String link(Study study, Class<?> word) {
        return Markdown.link("../aggregates/" + study.kind().name() + ".md", word);
    }
}
