package io.stockbook.platform.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception of a request into a problem, and shows nothing of the inside. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> known(ProblemException exception, WebRequest request) {
        HttpServletRequest servlet = servlet(request);
        String trace = exception.isRepeatable() ? null : Trace.of(servlet);
        return render(exception.problem().at(servlet.getRequestURI(), trace), exception.headers());
    }

    /** Of an endpoint that reads its body by itself. */
    @ExceptionHandler
    ResponseEntity<Object> tooLarge(LimitedBody.TooLarge exception, WebRequest request) {
        return render(exception.problem(), new HttpHeaders(), request);
    }

    /**
     * Nobody is left to be answered when the client has hung up, and nothing is wrong with us; when
     * the database is away the same request may be answered later.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> defect(Throwable exception, WebRequest request) {
        if (hasHungUp(exception)) {
            LOG.debug("the client has hung up", exception);
            return null;
        }
        if (DatabaseAway.isBehind(exception)) {
            LOG.warn("the database cannot be reached: {}", exception.toString());
            return known(DatabaseAway.problem(), request);
        }
        LOG.error("a request failed for a reason of our own", exception);
        return render(Problem.defect(), new HttpHeaders(), request);
    }

    /** By its type and never by its words: a database may be cut off with a broken pipe, too. */
    private static boolean hasHungUp(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException
                    || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return render(JsonMistake.of(exception), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name =
                exception instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(exception.getPropertyName());
        return render(
                Problem.invalid("%s: %s.".formatted(name, reason(exception))), headers, request);
    }

    private static String reason(TypeMismatchException exception) {
        Class<?> wanted = exception.getRequiredType();
        if (wanted != null && wanted.isEnum()) {
            return "must be one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(String::valueOf)
                            .collect(joining(", "));
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(exception);
        String sentence = root.getMessage();
        // What the type itself says about the text; a number's parser speaks of Java instead.
        return root.getClass() == IllegalArgumentException.class && sentence != null
                ? sentence
                : "\"%s\" is not valid".formatted(exception.getValue());
    }

    /** The container gives an answer up when its clock jumps ahead, and while it ends. */
    @Override
    protected ResponseEntity<Object> handleAsyncRequestTimeoutException(
            AsyncRequestTimeoutException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpHeaders soon = new HttpHeaders();
        soon.set(HttpHeaders.RETRY_AFTER, "1");
        return render(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "SERVICE_UNAVAILABLE",
                        "The server has given the answer up, and a command may still hold."
                                + " Send the same request with the same key again."),
                soon,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        if (known.is5xxServerError() && known != HttpStatus.SERVICE_UNAVAILABLE) {
            return defect(exception, request);
        }
        return render(Problem.of(known, code(known), detail(exception)), headers, request);
    }

    private static String code(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST ? "INVALID_REQUEST" : status.name();
    }

    private static String detail(Exception exception) {
        if (exception instanceof NoResourceFoundException
                || exception instanceof NoHandlerFoundException) {
            return "There is nothing at this path.";
        }
        if (exception instanceof HttpMediaTypeNotSupportedException unsupported) {
            return "Send the body with Content-Type: %s.".formatted(wanted(unsupported));
        }
        String detail =
                exception instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        return detail == null ? "The request cannot be answered." : detail;
    }

    private static String wanted(HttpMediaTypeNotSupportedException unsupported) {
        List<MediaType> types = unsupported.getSupportedMediaTypes();
        return types.size() == 1 ? types.getFirst().toString() : "application/json";
    }

    private static ResponseEntity<Object> render(
            Problem problem, HttpHeaders headers, WebRequest request) {
        HttpServletRequest servlet = servlet(request);
        return render(problem.at(servlet.getRequestURI(), Trace.of(servlet)), headers);
    }

    private static ResponseEntity<Object> render(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
