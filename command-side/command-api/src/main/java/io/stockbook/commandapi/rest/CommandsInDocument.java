package io.stockbook.commandapi.rest;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.stockbook.messages.RefusalCode;
import io.stockbook.platform.openapi.ProblemResponses;
import io.stockbook.platform.web.ActorHeader;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what all command endpoints have in common. */
final class CommandsInDocument implements GlobalOperationCustomizer {

    private static final Pattern PATH_PART = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, Object> YES =
            Map.of(
                    "stream",
                    "house/KETTLE@LONDON",
                    "version",
                    4,
                    "position",
                    17,
                    "recordedAt",
                    "2026-11-21T12:00:00.123456Z");

    private final Map<String, Object> examples;

    CommandsInDocument(Map<String, Object> examples) {
        this.examples = examples;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (!endpoint.getBeanType().getPackageName().startsWith("io.stockbook.commandapi")) {
            return operation;
        }
        List<Class<?>> arguments =
                Arrays.stream(endpoint.getMethodParameters())
                        .<Class<?>>map(parameter -> parameter.getParameterType())
                        .toList();
        boolean keyed = arguments.contains(Keyed.class);
        describeRequest(operation, endpoint, keyed);
        describeYes(operation, keyed ? "200" : "201");
        describeNo(operation);
        return operation;
    }

    private void describeRequest(Operation operation, HandlerMethod endpoint, boolean keyed) {
        operation.setParameters(new ArrayList<>());
        Matcher part = PATH_PART.matcher(path(endpoint));
        while (part.find()) {
            operation.addParametersItem(text(part.group(1), "path", 100).required(true));
        }
        operation.addParametersItem(
                text(PathIds.OWNER, "query", 100)
                        .description("Whose it is; without it, the house's."));
        if (keyed) {
            operation.addParametersItem(
                    text(IdempotencyKey.HEADER, "header", IdempotencyKey.LONGEST)
                            .required(true)
                            .description("The same key has at most one effect, for ever."));
        }
        operation.addParametersItem(
                text(HttpHeaders.IF_MATCH, "header", 20)
                        .description("The version the stream must have, quoted: \"7\"."));
        operation.addParametersItem(
                text(ActorHeader.HEADER, "header", ActorHeader.LONGEST)
                        .description("The user behind the client; an id, not a name."));
        Object example = examples.get(operation.getOperationId());
        if (example != null) {
            operation.getRequestBody().getContent().values().forEach(it -> it.setExample(example));
        }
    }

    private static String path(HandlerMethod endpoint) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        endpoint.getMethod(), RequestMapping.class);
        return mapping == null ? "" : mapping.path()[0];
    }

    private static Parameter text(String name, String in, int longest) {
        Schema<?> schema = new StringSchema().minLength(1).maxLength(longest);
        return new Parameter().name(name).in(in).schema(schema);
    }

    private static void describeYes(Operation operation, String status) {
        operation.getResponses().remove("200");
        Schema<?> body = new Schema<>().$ref("#/components/schemas/AcceptedCommand");
        ApiResponse yes =
                new ApiResponse()
                        .description("The command holds.")
                        .content(
                                new Content()
                                        .addMediaType(
                                                APPLICATION_JSON_VALUE,
                                                new MediaType().schema(body).example(YES)));
        if (status.equals("201")) {
            yes.addHeaderObject(HttpHeaders.LOCATION, header("Where it can be read."));
        }
        operation.getResponses().addApiResponse(status, answered(yes));
    }

    private static void describeNo(Operation operation) {
        Map<HttpStatus, List<RefusalCode>> refusals =
                Arrays.stream(RefusalCode.values())
                        .collect(Collectors.groupingBy(RefusalStatus::of));
        refusals.forEach(
                (status, codes) ->
                        answered(
                                ProblemResponses.add(
                                        operation,
                                        String.valueOf(status.value()),
                                        "The command does not hold",
                                        codes.stream()
                                                .map(RefusalCode::name)
                                                .toArray(String[]::new))));
        ProblemResponses.add(
                        operation,
                        "429",
                        "Nothing has happened; send it again",
                        "OVERLOADED",
                        "CONTENDED")
                .addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds to wait."));
        ProblemResponses.add(
                        operation,
                        "503",
                        "Not answered in time; send the same key again",
                        "OUTCOME_UNKNOWN",
                        "SERVICE_UNAVAILABLE",
                        "CLOSING")
                .addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds to wait."));
    }

    private static ApiResponse answered(ApiResponse response) {
        response.addHeaderObject(HttpHeaders.ETAG, header("The stream's version, quoted."));
        response.addHeaderObject(
                Reply.REPLAYED, header("\"true\" when this answer was given before."));
        return response;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
