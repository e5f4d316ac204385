package io.stockbook.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that an endpoint does not know: a mistyped one would be as good as none, and
 * its sender would take the answer for another question's.
 */
public final class KnownParameters implements HandlerInterceptor {

    /** After whatever decides who may ask at all. */
    public static final int ORDER = 1;

    private final String endpoints;
    private final Function<HandlerMethod, ? extends Collection<String>> known;

    /**
     * Of the endpoints in this package and below it.
     *
     * @param known the parameters of one
     */
    public KnownParameters(
            String endpoints, Function<HandlerMethod, ? extends Collection<String>> known) {
        this.endpoints = endpoints + ".";
        this.known = known;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(endpoints)) {
            SortedSet<String> names = new TreeSet<>(known.apply(method));
            request.getParameterMap().keySet().forEach(name -> require(name, names));
        }
        return true;
    }

    private static void require(String name, SortedSet<String> names) {
        if (!names.contains(name)) {
            throw new ProblemException(
                    Problem.invalid(
                            "%s: there is no such parameter; there are %s."
                                    .formatted(
                                            name,
                                            names.isEmpty() ? "none" : String.join(", ", names))));
        }
    }
}
