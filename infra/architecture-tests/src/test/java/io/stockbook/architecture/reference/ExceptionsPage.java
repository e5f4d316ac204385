package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.exception.SuggestedAction;
import java.util.List;
import java.util.Map;

/** Every type of exception: whose job it is, who opens it, and what can be done about it. */
final class ExceptionsPage {

    /** No process opens it, since no event of the ledger tells of a receiver. */
    private static final String WEBHOOKS = "[the delivery of webhooks](webhooks.md)";

    private final Sources sources;
    private final Map<String, ProcessPage> processes;

    /**
     * Of all types.
     *
     * @param processes by the name of their file
     */
    ExceptionsPage(Sources sources, Map<String, ProcessPage> processes) {
        this.sources = sources;
        this.processes = processes;
    }

    String text() {
        Markdown page =
                new Markdown()
                        .title("Exceptions")
                        .paragraph(
                                "What cannot go on by itself stands in the queue of a role until"
                                        + " somebody [resolves](aggregates/exception.md) it."
                                        + " `GET /v1/exceptions` lists the open ones with their"
                                        + " age, their cause and these actions; `role` and `type`"
                                        + " choose among them.");
        for (ExceptionType type : ExceptionType.values()) {
            page.section(type.name())
                    .paragraph(sayings(type))
                    .table(
                            List.of("what can be done", "by"),
                            type.suggestedActions().stream().map(ExceptionsPage::row).toList());
        }
        return page.text();
    }

    private String sayings(ExceptionType type) {
        return "%s In the queue of %s; opened by %s."
                .formatted(
                        new Sentences(sources).first(sources.constant(type)),
                        Markdown.code(type.ownerRole()),
                        type == ExceptionType.WEBHOOK_DEAD ? WEBHOOKS : openers(type));
    }

    private String openers(ExceptionType type) {
        return processes.entrySet().stream()
                .filter(process -> process.getValue().opens(type))
                .map(
                        process ->
                                "[%s](processes/%s)"
                                        .formatted(process.getValue().name(), process.getKey()))
                .collect(joining(", "));
    }

    private static List<String> row(SuggestedAction action) {
        return List.of(
                action.action(), action.request() == null ? "" : Markdown.code(action.request()));
    }
}
