package io.stockbook.connectors.cutover;

import io.stockbook.platform.openapi.ProblemResponses;
import io.stockbook.platform.web.ActorHeader;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes what all endpoints of cutovers have in common. */
final class CutoversInDocument implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (!endpoint.getBeanType()
                .getPackageName()
                .equals(CutoversInDocument.class.getPackageName())) {
            return operation;
        }
        List<Class<?>> arguments =
                Arrays.stream(endpoint.getMethodParameters())
                        .<Class<?>>map(parameter -> parameter.getParameterType())
                        .toList();
        operation.setParameters(new ArrayList<>());
        if (arguments.contains(CutoverCall.class)) {
            operation.addParametersItem(text("cutover", "path").required(true));
            operation.addParametersItem(
                    text(CutoverArguments.OWNER, "query")
                            .description("Whose it is; without it, the house's."));
            operation.addParametersItem(
                    text(ActorHeader.HEADER, "header")
                            .description("The user behind the client; an id, not a name."));
        }
        if (arguments.contains(CutoverPart.class)) {
            StringSchema parts = new StringSchema();
            Arrays.stream(CutoverPart.values()).map(CutoverPart::word).forEach(parts::addEnumItem);
            operation.addParametersItem(
                    new Parameter().name("part").in("path").required(true).schema(parts));
            ProblemResponses.add(operation, "404", "There is no such file", "NOT_FOUND");
        }
        if (arguments.contains(InputStream.class)) {
            operation.setRequestBody(
                    new RequestBody()
                            .required(true)
                            .content(
                                    new Content()
                                            .addMediaType(
                                                    CutoverRest.CSV,
                                                    new MediaType().schema(new StringSchema()))));
            ProblemResponses.add(
                    operation,
                    "409",
                    "Its files are fixed, or the owner has files of too many cutovers",
                    "WRONG_STATE",
                    "LIMIT_REACHED");
            ProblemResponses.add(operation, "413", "The body is over 64 MiB", "BODY_TOO_LARGE");
            ProblemResponses.add(operation, "415", "The body is no CSV", "UNSUPPORTED_MEDIA_TYPE");
        }
        if (endpoint.getBeanType() != CheckCutoverEndpoint.class
                && endpoint.getReturnType().getParameterType() == CutoverReport.class) {
            ProblemResponses.add(
                    operation,
                    "422",
                    CutoverReport.class,
                    "Rows are wrong, and nothing is taken",
                    CutoverReport.INVALID_ROWS);
        }
        if (endpoint.getBeanType() == DeleteCutoverFileEndpoint.class) {
            ProblemResponses.add(operation, "409", "Its files are fixed", "WRONG_STATE");
        }
        if (endpoint.getBeanType() == DeleteCutoverFileEndpoint.class
                || endpoint.getReturnType().getParameterType() == CutoverReport.class) {
            ProblemResponses.add(
                    operation,
                    "503",
                    "Files of a cutover are being read; ask again",
                    "SERVICE_UNAVAILABLE");
        }
        if (arguments.contains(StatedTotals.class)) {
            ProblemResponses.add(
                    operation,
                    "409",
                    "Totals differ, or it has begun with others, or is finished",
                    "TOTALS_DIFFER",
                    "ALREADY_EXISTS",
                    "WRONG_STATE");
        }
        return operation;
    }

    private static Parameter text(String name, String in) {
        return new Parameter()
                .name(name)
                .in(in)
                .schema(new StringSchema().minLength(1).maxLength(100));
    }
}
