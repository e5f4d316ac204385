package io.stockbook.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a trace id: the caller's own ({@code traceparent}), or a new one. */
final class Trace extends OncePerRequestFilter {

    /** The answer's header that repeats it. */
    static final String HEADER = "Trace-Id";

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final String LOGGED = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = of(request);
        if (trace == null) {
            trace = read(request.getHeader("traceparent"));
            request.setAttribute(ATTRIBUTE, trace);
            response.setHeader(HEADER, trace);
        }
        MDC.put(LOGGED, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private static String read(@Nullable String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        return TraceId.fresh();
    }
}
