package io.stockbook.architecture.reference;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.architecture.walk.Kind;
import io.stockbook.architecture.walk.Seen;
import io.stockbook.architecture.walk.Walk;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.exception.SuggestedAction;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.platform.web.ApprovedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference pages say what the code does, and what they say is true of what it does.
 *
 * <p>After a change run it with {@code -Dapprove=true}, and read the difference once as a stranger.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferencePagesTest {

    private static final Path REFERENCE = Path.of("../../docs/reference");

    private final Handbook handbook = Handbook.open();
    private final SequencedMap<String, String> pages = handbook.pages();

    @AfterAll
    void close() {
        handbook.sources().close();
    }

    Stream<String> pages() {
        return pages.sequencedKeySet().stream();
    }

    List<Study> studies() {
        return handbook.studies();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatStandsInTheReferenceIsWhatTheCodeSays(String page) {
        new ApprovedFile(REFERENCE.resolve(page)).mustBe(requireNonNull(pages.get(page)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void noPageIsLeftOfWhatIsGone(String folder) throws IOException {
        try (Stream<Path> files = Files.list(REFERENCE.resolve(folder))) {
            assertThat(files.map(file -> folder + "/" + file.getFileName()))
                    .isSubsetOf(pages.keySet());
        }
    }

    static List<String> folders() {
        return List.of("aggregates", "processes");
    }

    /** A checkout decides nothing itself: what is kept for it are reservations of stock items. */
    @Test
    void everyKindOfAggregateHasAPage() {
        assertThat(
                        Stream.concat(
                                Kinds.ALL.stream().<Class<?>>map(Kind::id),
                                Stream.of(CheckoutId.class)))
                .containsExactlyInAnyOrder(AggregateId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void exactlyTheRefusalsOfThePageAreSeen(Study study) {
        List<Seen.Refused> listed = new ArrayList<>();
        for (Class<?> command : study.commands()) {
            study.refusals(command).forEach(code -> listed.add(new Seen.Refused(command, code)));
        }
        assertThat(study.seen().refusals())
                .filteredOn(refused -> !study.refusalsOfAll().contains(refused.code()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void exactlyTheEventsOfThePageAreSeen(Study study) {
        List<Seen.Led> listed = new ArrayList<>();
        for (Class<?> command : study.commands()) {
            study.ledTo(command).forEach(event -> listed.add(new Seen.Led(command, event)));
        }
        assertThat(study.seen().led()).containsExactlyInAnyOrderElementsOf(listed);
    }

    /** So the lives of one seed are enough. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("studies")
    void otherLivesGoTheSameWays(Study study) {
        Seen others = Walk.of(study.kind(), 2);
        assertThat(others.ways()).isEqualTo(study.seen().ways());
        assertThat(others.movements()).isEqualTo(study.seen().movements());
    }

    @Test
    void everyRefusalIsSaidBySomebody() {
        assertThat(RefusalCode.values())
                .filteredOn(code -> studies().stream().noneMatch(study -> says(study, code)))
                .containsExactlyInAnyOrderElementsOf(RefusalsPage.BEFORE_ALL);
    }

    private static boolean says(Study study, RefusalCode code) {
        return study.refusalsOfAll().contains(code)
                || study.commands().stream()
                        .anyMatch(command -> study.refusals(command).contains(code));
    }

    @Test
    void everyTypeOfExceptionIsOpenedBySomebody() {
        String page = requireNonNull(pages.get("exceptions.md"));
        assertThat(page.lines().filter(line -> line.contains("In the queue of")))
                .hasSize(ExceptionType.values().length)
                .allMatch(line -> line.contains("opened by ["));
    }

    @Test
    void everySuggestedRequestIsAnEndpoint() throws IOException {
        JsonNode paths =
                JsonMapper.shared()
                        .readTree(Files.readString(REFERENCE.resolve("openapi.json")))
                        .path("paths");
        assertThat(ExceptionType.values())
                .flatExtracting(ExceptionType::suggestedActions)
                .extracting(SuggestedAction::request)
                .filteredOn(Objects::nonNull)
                .allSatisfy(
                        request -> {
                            String[] words = requireNonNull(request).split(" ", 2);
                            String method = words[0].toLowerCase(Locale.ROOT);
                            assertThat(paths.path(words[1]).has(method)).isTrue();
                        });
    }

    @Test
    void everyProcessHasAPage() {
        assertThat(handbook.sources().typesIn(ProcessPage.PROCESSES))
                .filteredOn(ProcessPage::isProcess)
                .extracting(type -> type.getQualifiedName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        Handbook.PROCESSES.stream().map(Class::getCanonicalName).toList());
    }
}
