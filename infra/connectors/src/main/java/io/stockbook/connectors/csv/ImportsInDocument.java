package io.stockbook.connectors.csv;

import io.stockbook.platform.openapi.ProblemResponses;
import io.stockbook.platform.web.ActorHeader;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes what all imports have in common. */
final class ImportsInDocument implements GlobalOperationCustomizer {

    ImportsInDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ImportRequest.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (ImportArguments.of(endpoint).isEmpty()
                || !endpoint.getBeanType()
                        .getPackageName()
                        .equals(ImportsInDocument.class.getPackageName())) {
            return operation;
        }
        operation.setParameters(parameters());
        operation.setRequestBody(
                new RequestBody()
                        .required(true)
                        .content(
                                new Content()
                                        .addMediaType(
                                                CsvRest.CSV,
                                                new MediaType().schema(new StringSchema()))));
        ApiResponse taken = Objects.requireNonNull(operation.getResponses().get("200"));
        taken.setDescription("What became of the file, or would.");
        ProblemResponses.add(
                operation,
                "422",
                ImportReport.class,
                "Something is wrong in it, and nothing was sent",
                CsvImports.INVALID_ROWS);
        ProblemResponses.add(operation, "413", "The body is over 64 MiB", "BODY_TOO_LARGE");
        ProblemResponses.add(operation, "415", "The body is no CSV", "UNSUPPORTED_MEDIA_TYPE");
        return operation;
    }

    private static List<Parameter> parameters() {
        Schema<?> mode = new StringSchema();
        mode.setDefault(ImportMode.ALL_OR_NOTHING.name());
        Arrays.stream(ImportMode.values())
                .map(ImportMode::name)
                .forEach(((StringSchema) mode)::addEnumItem);
        Schema<?> dryRun = new BooleanSchema();
        dryRun.setDefault(false);
        return List.of(
                query(ImportArguments.OWNER, new StringSchema().minLength(1).maxLength(100))
                        .description("Whose it is; without it, the house's."),
                query(ImportArguments.DRY_RUN, dryRun)
                        .description("Say what would become of it, and send nothing."),
                query(ImportArguments.MODE, mode)
                        .description("What becomes of a file in which some rows are wrong."),
                header(ImportArguments.KEY, ImportArguments.LONGEST_KEY)
                        .required(true)
                        .description("Under one key each row is taken once, in whichever file."),
                header(ActorHeader.HEADER, ActorHeader.LONGEST)
                        .description("The user behind the client; an id, not a name."));
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().name(name).in("query").schema(schema);
    }

    private static Parameter header(String name, int longest) {
        return new Parameter()
                .name(name)
                .in("header")
                .schema(new StringSchema().minLength(1).maxLength(longest));
    }
}
