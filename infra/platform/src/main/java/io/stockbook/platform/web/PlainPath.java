package io.stockbook.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds the names in a path to the same rules as the texts of a body. */
final class PlainPath implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> parts) {
            parts.forEach((name, text) -> check(name, String.valueOf(text)));
        }
        return true;
    }

    private static void check(Object name, String text) {
        try {
            PlainText.checked(text);
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(
                    Problem.invalid("%s: %s.".formatted(name, mistake.getMessage())));
        }
    }
}
