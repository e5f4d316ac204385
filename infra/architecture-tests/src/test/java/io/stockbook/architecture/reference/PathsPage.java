package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Every path by the scope that a key needs for it, out of the API's own document. */
final class PathsPage {

    private final JsonNode document;

    PathsPage(JsonNode document) {
        this.document = document;
    }

    String text() {
        SequencedMap<String, List<List<String>>> scopes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                scopes.computeIfAbsent(scope(operation.getValue()), _ -> new ArrayList<>())
                        .add(
                                List.of(
                                        Markdown.code(
                                                operation.getKey().toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey()),
                                        operation.getValue().path("summary").asString()));
            }
        }
        Markdown page =
                new Markdown()
                        .title("Paths")
                        .paragraph(
                                "Every path by the scope that its key needs, written out of"
                                    + " `/openapi.json`, which has bodies, answers and examples."
                                    + " What all of them share stands on [another page](rest.md).");
        scopes.forEach(
                (scope, rows) ->
                        page.section(Markdown.code(scope))
                                .table(List.of("request", "what it does"), rows));
        return page.text();
    }

    private static String scope(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(need -> need.path("apiKey").valueStream())
                .map(JsonNode::asString)
                .collect(joining(", "));
    }
}
