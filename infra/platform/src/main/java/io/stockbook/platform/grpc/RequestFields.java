package io.stockbook.platform.grpc;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.function.Function;

/** The texts of a request, which have to become something. */
public final class RequestFields {

    private RequestFields() {}

    /**
     * What a field's text says.
     *
     * @throws ProblemException that names the field, when the text is not one of those
     */
    public static <T> T read(String field, String text, Function<String, T> as) {
        try {
            return as.apply(text);
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(
                    Problem.invalid("%s: %s.".formatted(field, mistake.getMessage())));
        }
    }
}
