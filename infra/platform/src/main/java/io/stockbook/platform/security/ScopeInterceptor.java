package io.stockbook.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
            Bearer.require(EndpointScopes.of(method), Caller.of(request));
        }
        return true;
    }
}
