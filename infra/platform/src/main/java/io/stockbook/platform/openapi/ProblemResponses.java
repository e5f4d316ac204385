package io.stockbook.platform.openapi;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.stockbook.platform.web.Problem;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Describes the problems an operation may answer with. */
public final class ProblemResponses {

    private ProblemResponses() {}

    /** Adds a status and the codes it may carry to what is described already. */
    public static ApiResponse add(
            Operation operation, String status, String when, String... codes) {
        return add(operation, status, problem(), when, codes);
    }

    /** The same, with what a described record says as extension members. */
    public static ApiResponse add(
            Operation operation,
            String status,
            Class<? extends Record> report,
            String when,
            String... codes) {
        return add(
                operation,
                status,
                new Schema<>().allOf(List.of(problem(), schema(report.getSimpleName()))),
                when,
                codes);
    }

    private static ApiResponse add(
            Operation operation, String status, Schema<?> schema, String when, String... codes) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        ApiResponse known = operation.getResponses().get(status);
        String words = "%s (`%s`).".formatted(when, String.join("`, `", codes));
        ApiResponse response =
                new ApiResponse()
                        .description(known == null ? words : known.getDescription() + " " + words)
                        .content(
                                new Content()
                                        .addMediaType(
                                                APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType()
                                                        .schema(schema)
                                                        .example(
                                                                Problem.of(
                                                                        HttpStatus.valueOf(
                                                                                Integer.parseInt(
                                                                                        status)),
                                                                        codes[0],
                                                                        when + "."))));
        operation.getResponses().addApiResponse(status, response);
        return response;
    }

    private static Schema<?> problem() {
        return schema(ApiDocument.PROBLEM);
    }

    private static Schema<?> schema(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
