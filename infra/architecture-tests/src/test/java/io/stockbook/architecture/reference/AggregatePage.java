package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.StoredName;
import io.stockbook.messages.RefusalCode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Everything that one kind of aggregate can be asked, and everything that can come of it. */
final class AggregatePage {

    private static final String SAMPLES = "../../../api-contracts/event-catalog/samples/";

    private final Sources sources;
    private final Sentences sentences;
    private final Parts parts;
    private final Study study;
    private final Flows flows;

    AggregatePage(Sources sources, Study study) {
        this.sources = sources;
        this.sentences = new Sentences(sources);
        this.parts = new Parts(sources, sentences);
        this.study = study;
        this.flows = new Flows(study.seen().movements(), study.events());
    }

    String text() {
        Markdown page =
                new Markdown()
                        .title(Markdown.spoken(study.kind().name()))
                        .paragraph(sentences.all(sources.type(study.kind().empty().getClass())))
                        .paragraph("Key: " + sentences.first(sources.type(study.kind().id())));
        stages(page);
        movements(page);
        commands(page);
        events(page);
        fields(page);
        return page.text();
    }

    private void stages(Markdown page) {
        Stages stages = study.stages();
        if (stages.differ()) {
            page.section("Stages")
                    .diagram(stages.diagram())
                    .table(
                            List.of("stage", "means", "what goes on there"),
                            stages.rows(sources, sentences));
        }
    }

    private void movements(Markdown page) {
        if (!study.seen().movements().isEmpty()) {
            page.section("Movements")
                    .paragraph("Units that somebody was promised:")
                    .diagram(flows.ofPromises())
                    .paragraph(
                            "All others. *unpromised* stands for each of " + Flows.anyMeans() + ".")
                    .diagram(flows.ofTheRest());
        }
    }

    private void commands(Markdown page) {
        page.section("Commands")
                .paragraph(
                        "A refusal is the first that applies, from left to right"
                                + " ([all refusals](../refusals.md))."
                                + ofAll())
                .table(
                        List.of("command", "what it says", "leads to", "may be refused"),
                        study.commands().stream()
                                .map(
                                        command ->
                                                List.of(
                                                        Markdown.anchored(command),
                                                        sentences.first(sources.type(command)),
                                                        links(study.ledTo(command)),
                                                        codes(study.refusals(command))))
                                .toList());
    }

    private String ofAll() {
        List<RefusalCode> ofAll = study.refusalsOfAll();
        return ofAll.isEmpty()
                ? ""
                : " After these, what a command would lead to is looked at: " + codes(ofAll) + ".";
    }

    private void events(Markdown page) {
        page.section("Events")
                .table(
                        List.of("event", "what happened", "comes of", "moves", "stored as"),
                        study.events().stream()
                                .map(
                                        event ->
                                                List.of(
                                                        Markdown.anchored(event),
                                                        sentences.first(sources.type(event)),
                                                        links(study.leadingTo(event)),
                                                        flows.of(event),
                                                        stored(event)))
                                .toList());
    }

    private static String stored(Class<?> event) {
        StoredName stored = EventCatalog.current().nameOf(event);
        return "[%s](%s%s.json) %d"
                .formatted(Markdown.code(stored.name()), SAMPLES, stored, stored.revision());
    }

    private void fields(Markdown page) {
        List<Class<?>> words =
                Stream.concat(study.commands().stream(), study.events().stream()).toList();
        page.section("Fields")
                .paragraph("`?` marks what may be absent. Each stored name links to a sample.")
                .table(
                        List.of("command or event", "fields"),
                        words.stream()
                                .map(word -> List.of(Markdown.link("", word), parts.of(word)))
                                .toList())
                .paragraph("Their types:")
                .table(
                        List.of("type", "what it is", "made of"),
                        parts.usedBy(words).stream()
                                .map(
                                        type ->
                                                List.of(
                                                        Markdown.code(Parts.label(type)),
                                                        sentences.first(sources.type(type)),
                                                        parts.of(type)))
                                .toList());
    }

    private static String links(Collection<Class<?>> words) {
        return words.stream().map(word -> Markdown.link("", word)).collect(joining(", "));
    }

    private static String codes(List<RefusalCode> codes) {
        return codes.stream().map(code -> Markdown.code(code.name())).collect(joining(", "));
    }
}
