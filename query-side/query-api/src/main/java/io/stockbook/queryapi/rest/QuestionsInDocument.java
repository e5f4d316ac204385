package io.stockbook.queryapi.rest;

import io.stockbook.platform.openapi.ProblemResponses;
import io.stockbook.queries.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Describes what all query endpoints have in common. */
final class QuestionsInDocument implements GlobalOperationCustomizer {

    QuestionsInDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AtLeast.class, PageRequest.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (!endpoint.getBeanType().getPackageName().startsWith("io.stockbook.queryapi")) {
            return operation;
        }
        List<Class<?>> arguments =
                Arrays.stream(endpoint.getMethodParameters())
                        .<Class<?>>map(parameter -> parameter.getParameterType())
                        .toList();
        if (operation.getParameters() == null) {
            operation.setParameters(new ArrayList<>());
        }
        if (arguments.contains(AtLeast.class)) {
            describeWaiting(operation);
        }
        if (arguments.contains(PageRequest.class)) {
            describePaging(operation);
        } else if (isOneThing(endpoint)) {
            ProblemResponses.add(operation, "404", "There is no such thing", "NOT_FOUND");
            describeTag(operation.getResponses().get("200"));
        }
        return operation;
    }

    /** What has its name in the path may not be there. */
    private static boolean isOneThing(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    private static void describeTag(@Nullable ApiResponse answer) {
        if (answer != null) {
            answer.addHeaderObject(
                    HttpHeaders.ETAG,
                    new Header()
                            .description("Its version, quoted, when it has one.")
                            .schema(new StringSchema()));
        }
    }

    private static void describeWaiting(Operation operation) {
        Schema<?> position = new StringSchema().pattern("[0-9]{1,18}|head");
        operation.addParametersItem(
                new Parameter()
                        .name(AtLeast.PARAMETER)
                        .in("query")
                        .schema(position)
                        .description(
                                "Waits until the answer reflects this position, or with `head` all"
                                        + " that is committed when it is asked. The header "
                                        + AtLeast.HEADER
                                        + " means the same."));
        ProblemResponses.add(
                operation,
                "503",
                "The server is ending, or the database is away",
                "SERVICE_UNAVAILABLE");
        ProblemResponses.add(
                operation, "503", "The view has not reached that position in time", "NOT_YET");
    }

    private static void describePaging(Operation operation) {
        operation.addParametersItem(
                new Parameter()
                        .name(QuestionArguments.CURSOR)
                        .in("query")
                        .schema(new StringSchema())
                        .description("What the page before gave as `next`."));
        Schema<?> limit =
                new IntegerSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(PageRequest.LARGEST_LIMIT));
        limit.setDefault(PageRequest.USUAL_LIMIT);
        operation.addParametersItem(
                new Parameter().name(QuestionArguments.LIMIT).in("query").schema(limit));
    }
}
