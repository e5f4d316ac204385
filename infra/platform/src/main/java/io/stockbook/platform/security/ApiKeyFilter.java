package io.stockbook.platform.security;

import io.stockbook.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nothing in without a valid key, whoever would answer it. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private final ApiKeys keys;
    private final OpenPaths open;
    private final ProblemWriter problems;

    ApiKeyFilter(ApiKeys keys, OpenPaths open, ProblemWriter problems) {
        this.keys = keys;
        this.open = open;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Bearer.callerOf(request.getHeader(HttpHeaders.AUTHORIZATION), keys);
        if (caller != null) {
            caller.enter(request);
        } else if (!open.contains(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"api\"");
            problems.write(request, response, Bearer.unauthenticated());
            return;
        }
        chain.doFilter(request, response);
    }
}
