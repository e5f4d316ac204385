package io.stockbook.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 1 MiB, and tables over 64 MiB: at once when their length is announced, else
 * while reading.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 1L << 20;

    /** A table is read row by row, so that it costs no memory to be long. */
    static final long MOST_BYTES_OF_TABLE = 1L << 26;

    private static final MediaType TABLE = MediaType.parseMediaType("text/csv");

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    static Problem tooLarge(long most) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "BODY_TOO_LARGE",
                "A body may have at most %d bytes.".formatted(most));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, tooLarge(most));
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static long most(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type != null && TABLE.includes(MediaType.parseMediaType(type))
                    ? MOST_BYTES_OF_TABLE
                    : MOST_BYTES;
        } catch (InvalidMediaTypeException unreadable) {
            return MOST_BYTES;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedBody(super.getInputStream(), most);
        }
    }
}
