package io.stockbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link finds something, and whoever copies a snippet copies code that runs. */
final class DocumentsTest {

    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");

    /** A snippet, and whatever was linked last before it: the file that it is cut from. */
    private static final Pattern SNIPPET =
            Pattern.compile("(?ms)\\]\\(([^)\\s]+\\.java)\\)[^\\[]*?^```java\\n(.*?)^```");

    private static final Pattern JAVA = Pattern.compile("(?m)^```java$");

    /** A link to a test, named by its class and then itself. */
    private static final Pattern TEST =
            Pattern.compile("\\[([A-Z]\\w+)\\.([a-z]\\w+)\\]\\(([^)\\s]+/(\\w+)\\.java)\\)");

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(HOUSE);
                Stream<Path> docs = Files.walk(HOUSE.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(HOUSE::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        String prose = FENCED.matcher(read(document)).replaceAll("");
        assertThat(LINK.matcher(prose).results().map(link -> link.group(1)))
                .filteredOn(link -> !ELSEWHERE.matcher(link).matches())
                .allSatisfy(
                        link -> {
                            String[] parts = link.split("#", 2);
                            Path target =
                                    parts[0].isEmpty()
                                            ? document
                                            : document.resolveSibling(parts[0]).normalize();
                            assertThat(HOUSE.resolve(target)).as(link).exists();
                            if (parts.length == 2) {
                                assertThat(anchors(target)).as(link).contains(parts[1]);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySnippetStandsInTheFileThatIsLinkedBeforeIt(Path document) {
        String text = read(document);
        List<MatchResult> snippets = SNIPPET.matcher(text).results().toList();
        assertThat(snippets).hasSize((int) JAVA.matcher(text).results().count());
        assertThat(snippets)
                .allSatisfy(
                        snippet ->
                                assertThat(flush(read(document.resolveSibling(snippet.group(1)))))
                                        .contains(flush(snippet.group(2))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedExists(Path document) {
        assertThat(TEST.matcher(read(document)).results())
                .allSatisfy(
                        test -> {
                            assertThat(test.group(4)).isEqualTo(test.group(1));
                            assertThat(read(document.resolveSibling(test.group(3))))
                                    .containsPattern(
                                            "(?s)@(Parameterized)?Test\\b((?!\\bvoid\\b).)*\\bvoid %s\\("
                                                    .formatted(test.group(2)));
                        });
    }

    /** The text without what stands before each line. */
    private static String flush(String text) {
        return text.replaceAll("(?m)^[ \\t]+", "");
    }

    /** The headings as GitHub names them, and what names itself. */
    private static List<String> anchors(Path document) {
        String text = read(document);
        Stream<String> headings =
                Pattern.compile("(?m)^#+ (.*)$")
                        .matcher(text)
                        .results()
                        .map(
                                heading ->
                                        heading.group(1)
                                                .toLowerCase(Locale.ROOT)
                                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                                .replace(' ', '-'));
        Stream<String> named =
                Pattern.compile("<a id=\"([^\"]+)\">")
                        .matcher(text)
                        .results()
                        .map(anchor -> anchor.group(1));
        return Stream.concat(headings, named).toList();
    }

    private static String read(Path document) {
        try {
            return Files.readString(HOUSE.resolve(document).normalize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
