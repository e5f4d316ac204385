package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.joining;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What records are made of. */
final class Parts {

    private static final String OURS = "io.stockbook.messages";

    private final Sources sources;
    private final Sentences sentences;

    Parts(Sources sources, Sentences sentences) {
        this.sources = sources;
        this.sentences = sentences;
    }

    /** Each part with its type and, where something is said of it, what. */
    String of(Class<?> word) {
        if (word.isEnum()) {
            return Arrays.stream(word.getEnumConstants())
                    .map(constant -> Markdown.code(((Enum<?>) constant).name()))
                    .collect(joining(" · "));
        }
        if (!word.isRecord()) {
            return Arrays.stream(word.getPermittedSubclasses())
                    .map(Parts::label)
                    .collect(joining(" or "));
        }
        Map<String, String> said = sentences.parts(sources.type(word));
        return Arrays.stream(word.getRecordComponents())
                .map(part -> part(part, said.get(part.getName())))
                .collect(joining(" · "));
    }

    private static String part(RecordComponent part, @Nullable String said) {
        AnnotatedType type = part.getAnnotatedType();
        String absent = type.isAnnotationPresent(Nullable.class) ? "?" : "";
        String name = Markdown.code(part.getName()) + " " + name(type.getType()) + absent;
        return said == null ? name : name + ": " + said;
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType many) {
            String kind = many.getRawType() == List.class ? "list of " : "map of ";
            return Stream.of(many.getActualTypeArguments())
                    .map(Parts::name)
                    .collect(joining(" to ", kind, ""));
        }
        return label((Class<?>) type);
    }

    /** Its name, after the name of the type that it stands in. */
    static String label(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : around.getSimpleName() + "." + type.getSimpleName();
    }

    /** Our own types that these records are made of, however deep, by name. */
    List<Class<?>> usedBy(Collection<Class<?>> words) {
        Set<Class<?>> used = new TreeSet<>(Comparator.comparing(Parts::label));
        words.forEach(word -> collect(word, used));
        return List.copyOf(used);
    }

    private static void collect(Type type, Set<Class<?>> used) {
        if (type instanceof ParameterizedType many) {
            Stream.of(many.getActualTypeArguments()).forEach(part -> add(part, used));
        } else if (type instanceof Class<?> word && word.isRecord()) {
            for (RecordComponent part : word.getRecordComponents()) {
                add(part.getGenericType(), used);
            }
        }
    }

    private static void add(Type type, Set<Class<?>> used) {
        if (!(type instanceof Class<?> word)
                || (word.getName().startsWith(OURS) && used.add(word))) {
            collect(type, used);
        }
    }
}
