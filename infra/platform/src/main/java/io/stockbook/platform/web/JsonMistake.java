package io.stockbook.platform.web;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body, by the name of the field and without a word about classes. */
final class JsonMistake {

    private static final Pattern SOURCE =
            Pattern.compile("( \\(start marker at )?\\[Source: .*?\\]\\)?");

    private JsonMistake() {}

    static Problem of(Throwable unreadable) {
        if (NestedExceptionUtils.getRootCause(unreadable)
                instanceof LimitedBody.TooLarge tooLarge) {
            return tooLarge.problem();
        }
        return Problem.invalid(
                unreadable.getCause() instanceof JacksonException mistake
                        ? sentence(mistake)
                        : "A JSON body is needed here.");
    }

    private static String sentence(JacksonException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                    "%s: there is no such field here; there are %s."
                            .formatted(path(unknown), fields(unknown.getKnownPropertyIds()));
            case ValueInstantiationException made ->
                    "%s: %s.".formatted(path(made), reason(made.getCause()));
            case InvalidNullException missing -> "%s: must be there.".formatted(path(missing));
            case MismatchedInputException missing
                    when missing.getOriginalMessage().startsWith("Missing required") ->
                    "%s: must be there.".formatted(path(missing));
            case MismatchedInputException other ->
                    "%s: %s.".formatted(path(other), expected(other.getTargetType()));
            case InputCoercionException tooLarge ->
                    "%s: must be a whole number of 64 bits.".formatted(path(tooLarge));
            default -> "The body is not JSON: %s.".formatted(saidBy(mistake));
        };
    }

    /** The parser's own words, without those on its own settings. */
    private static String saidBy(JacksonException mistake) {
        return SOURCE.matcher(mistake.getOriginalMessage()).replaceAll("");
    }

    private static String reason(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "not possible";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not what belongs here";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a whole number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        boolean text = type == String.class || Temporal.class.isAssignableFrom(type);
        return text ? "must be a text" : "is not what belongs here";
    }

    private static String fields(@Nullable Collection<Object> known) {
        return known == null
                ? "none"
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JacksonException mistake) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : mistake.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }
}
