package io.stockbook.platform.security;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks each endpoint for the scope it declares; one that declares none answers nobody. */
final class ScopeInterceptor implements HandlerInterceptor {

    private final OpenPaths open;

    ScopeInterceptor(OpenPaths open) {
        this.open = open;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean decided = request.getDispatcherType() != DispatcherType.REQUEST;
        if (!decided
                && handler instanceof HandlerMethod method
                && !open.contains(request.getRequestURI())) {
            require(EndpointScopes.of(method), Caller.of(request), response);
        }
        return true;
    }

    private static void require(
            @Nullable String scope, @Nullable Caller caller, HttpServletResponse response) {
        if (scope != null && caller != null && caller.may(scope)) {
            return;
        }
        String sentence =
                scope == null
                        ? "This endpoint is open to nobody."
                        : "The key does not have the scope %s.".formatted(scope);
        if (scope != null) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"%s\""
                            .formatted(scope));
        }
        throw new ProblemException(Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN", sentence));
    }
}
