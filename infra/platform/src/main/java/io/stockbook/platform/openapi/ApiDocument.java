package io.stockbook.platform.openapi;

import io.stockbook.platform.web.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Import this, and the document is served at {@code /openapi.json}. */
@Configuration(proxyBeanMethods = false)
public class ApiDocument {

    /** The document's name of the problem schema. */
    static final String PROBLEM = "Problem";

    /** The document's name of the way to sign in. */
    static final String API_KEY = "apiKey";

    @Bean
    OpenAPI api() {
        Components components =
                new Components()
                        .addSecuritySchemes(
                                API_KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Authorization: Bearer <API key>"));
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Stockbook")
                                .version("1")
                                .description(
                                        "Errors are problems as RFC 9457 has them, told apart by"
                                            + " their code. Fields that are not described here are"
                                            + " refused. The header Trace-Id of every answer is"
                                            + " what to quote when asking about it.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }

    @Bean
    MoreSchemas problemSchema() {
        return new MoreSchemas(Problem.class);
    }

    @Bean
    GlobalOperationCustomizer declaredScope() {
        return new DeclaredScope();
    }

    @Bean
    ParameterCustomizer writtenDefaults() {
        return new WrittenDefaults();
    }

    @Bean
    NullnessInSchemas nullnessInSchemas() {
        return new NullnessInSchemas();
    }
}
