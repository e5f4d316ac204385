package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import io.stockbook.messages.RefusalCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every refusal in the order of checks, and who says it. */
final class RefusalsPage {

    /** What the ledger says before an aggregate is asked. */
    static final Set<RefusalCode> BEFORE_ALL =
            EnumSet.of(RefusalCode.KEY_REUSED, RefusalCode.IN_FLIGHT, RefusalCode.STALE_VERSION);

    private final Sources sources;
    private final List<Study> studies;

    RefusalsPage(Sources sources, List<Study> studies) {
        this.sources = sources;
        this.studies = studies;
    }

    String text() {
        Sentences sentences = new Sentences(sources);
        return new Markdown()
                .title("Refusals")
                .paragraph(sentences.first(sources.type(RefusalCode.class)))
                .paragraph(
                        "When several apply, the answer is the one that stands first here. Each"
                                + " aggregate's page says which of its commands may meet which;"
                                + " [another page](rest.md#problems) has their statuses over REST.")
                .table(
                        List.of("code", "says", "said by"),
                        Arrays.stream(RefusalCode.values())
                                .map(
                                        code ->
                                                List.of(
                                                        Markdown.code(code.name()),
                                                        sentences.first(sources.constant(code)),
                                                        whom(code)))
                                .toList())
                .text();
    }

    private String whom(RefusalCode code) {
        return BEFORE_ALL.contains(code)
                ? "the ledger, before any aggregate is asked"
                : studies.stream()
                        .map(study -> whom(study, code))
                        .filter(whom -> !whom.isEmpty())
                        .collect(joining(", "));
    }

    private static String whom(Study study, RefusalCode code) {
        String page =
                "[%s](aggregates/%s.md)"
                        .formatted(study.kind().name().replace('-', ' '), study.kind().name());
        if (study.refusalsOfAll().contains(code)) {
            return page + ", whatever the command";
        }
        return study.commands().stream().anyMatch(one -> study.refusals(one).contains(code))
                ? page
                : "";
    }
}
