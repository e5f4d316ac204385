package io.stockbook.queryapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.RequestArguments;
import io.stockbook.queries.PageRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Gives an endpoint its {@link AtLeast} and its {@link PageRequest}. */
final class QuestionArguments extends RequestArguments {

    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";

    @Override
    protected boolean knows(Class<?> type) {
        return type == AtLeast.class || type == PageRequest.class;
    }

    @Override
    protected Object read(HttpServletRequest request, Class<?> type) {
        return type == AtLeast.class ? AtLeast.read(request) : page(request);
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
