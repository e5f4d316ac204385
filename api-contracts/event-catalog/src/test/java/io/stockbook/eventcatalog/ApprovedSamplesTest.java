package io.stockbook.eventcatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.stockbook.messages.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * History is frozen by approved files: one per event and revision, and none is ever edited.
 *
 * <p>A new revision's file is written by running this test with {@code -Dapprove.samples=true};
 * files that exist are never overwritten.
 */
final class ApprovedSamplesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final EventCatalog CATALOG = EventCatalog.current();

    static List<Event> examples() {
        return Examples.all();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEventIsWrittenAsItsSampleSaysAndReadBackFromIt(Event example) throws IOException {
        StoredName name = CATALOG.nameOf(example.getClass());
        Path sample = SAMPLES.resolve(name + ".json");
        if (Boolean.getBoolean("approve.samples") && !Files.exists(sample)) {
            Files.writeString(sample, CATALOG.write(example) + "\n");
        }
        assertThat(sample)
                .as("%s is new: read it over, then run with -Dapprove.samples=true", name)
                .exists();
        String approved = Files.readString(sample).strip();
        assertThat(CATALOG.write(example))
                .as(
                        "%s is not written as it was. Stored events cannot change: add a revision"
                                + " and an upcaster, never edit %s",
                        name, sample)
                .isEqualTo(approved);
        assertThat(CATALOG.read(name, approved)).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRevisionThatWasEverStoredCanStillBeRead(Path sample) throws IOException {
        String file = sample.getFileName().toString();
        String name = file.substring(0, file.length() - ".json".length());
        int dot = name.lastIndexOf('.');
        StoredName stored =
                new StoredName(name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)));
        String json = Files.readString(sample);
        assertThatCode(() -> CATALOG.read(stored, json.strip()))
                .as("%s can no longer be read: it needs an upcaster", file)
                .doesNotThrowAnyException();
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(Examples.all().stream().<Class<?>>map(Event::getClass))
                .containsExactlyInAnyOrderElementsOf(EventCatalogTest.everyEvent());
    }
}
