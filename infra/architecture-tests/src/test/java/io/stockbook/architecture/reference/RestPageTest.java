package io.stockbook.architecture.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page about REST leaves out no scope and no code that the API's document has. */
final class RestPageTest {

    private static final Path REFERENCE = Path.of("../../docs/reference");

    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]+)`");

    private final String page = Files.readString(REFERENCE.resolve("rest.md"));
    private final JsonNode document =
            JsonMapper.shared().readTree(Files.readString(REFERENCE.resolve("openapi.json")));

    RestPageTest() throws IOException {}

    @Test
    void everyScopeIsNamed() {
        Set<String> scopes = new TreeSet<>();
        for (JsonNode operation : operations()) {
            for (JsonNode need : operation.path("security")) {
                need.path("apiKey").forEach(scope -> scopes.add(scope.asString()));
            }
        }
        String named = between("## Keys and scopes", "## Paths");
        assertThat(scopes).hasSizeGreaterThan(10).allMatch(scope -> isWord(named, scope));
    }

    @Test
    void everyCodeStandsInTheRowOfItsStatus() {
        List<String> rows = between("## Problems", "## Questions").lines().toList();
        for (JsonNode operation : operations()) {
            for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
                for (String code : codes(answer.getValue())) {
                    String status = answer.getKey();
                    assertThat(rows)
                            .as("%s %s", status, code)
                            .anyMatch(row -> isOf(row, status) && says(row, code));
                }
            }
        }
    }

    private static boolean isOf(String row, String status) {
        return row.startsWith("|") && isWord(row.split("\\|", -1)[1], status);
    }

    private static boolean says(String row, String code) {
        return isWord(row, code)
                || (code.startsWith("UNKNOWN_") && row.contains("every other `UNKNOWN_…`"));
    }

    private List<JsonNode> operations() {
        List<JsonNode> all = new ArrayList<>();
        document.path("paths").forEach(path -> path.forEach(all::add));
        return all;
    }

    /** Those that stand in the sentence of an answer. */
    private static List<String> codes(JsonNode answer) {
        return CODE.matcher(answer.path("description").asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static boolean isWord(String text, String word) {
        return List.of(text.split("[^A-Za-z0-9_:]+", -1)).contains(word);
    }

    private String between(String first, String last) {
        int from = page.indexOf(first);
        return page.substring(from, page.indexOf(last, from));
    }
}
