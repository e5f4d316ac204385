package io.stockbook.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside every endpoint: in a filter, or in the container itself. */
@Controller
final class LastResort implements ErrorController {

    private final ProblemWriter problems;

    LastResort(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                code instanceof Integer number
                        ? HttpStatus.valueOf(number)
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        String name = status.is5xxServerError() ? "DEFECT" : status.name();
        problems.write(
                request, response, Problem.of(status, name, "The request cannot be answered."));
    }
}
