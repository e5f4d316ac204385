package io.stockbook.queryapi.rest;

import io.stockbook.queries.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What an endpoint can be asked with besides its path. */
final class QuestionParameters {

    private QuestionParameters() {}

    static List<String> of(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .flatMap(QuestionParameters::names)
                .toList();
    }

    private static Stream<String> names(MethodParameter argument) {
        if (argument.getParameterType() == AtLeast.class) {
            return Stream.of(AtLeast.PARAMETER);
        }
        if (argument.getParameterType() == PageRequest.class) {
            return Stream.of(QuestionArguments.CURSOR, QuestionArguments.LIMIT);
        }
        return argument.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(argument.getParameter().getName())
                : Stream.empty();
    }
}
