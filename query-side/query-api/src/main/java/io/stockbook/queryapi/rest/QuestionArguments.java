package io.stockbook.queryapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint its {@link AtLeast} and its {@link PageRequest}. */
final class QuestionArguments implements HandlerMethodArgumentResolver {

    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AtLeast.class
                || parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == AtLeast.class
                ? AtLeast.read(request)
                : page(request);
    }

    private static PageRequest page(HttpServletRequest request) {
        String limit = request.getParameter(LIMIT);
        try {
            return PageRequest.of(
                    request.getParameter(CURSOR), limit == null ? null : Integer.valueOf(limit));
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(
                    Problem.invalid(
                            "%s: must be a whole number from 1 to %d."
                                    .formatted(LIMIT, PageRequest.LARGEST_LIMIT)));
        }
    }
}
