package io.stockbook.connectors.csv;

import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.KnownThings;
import io.stockbook.platform.web.KnownParameters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Import this and define a {@link CommandGateway}, {@link KnownThings} and {@link
 * io.stockbook.messages.catalog.KnownAliases}: files can be imported.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CsvRest {

    static final String CSV = "text/csv";

    @Bean
    CsvImports csvImports(CommandGateway gateway, KnownThings ledger) {
        return new CsvImports(gateway, ledger);
    }

    @Bean
    ImportsInDocument importsInDocument() {
        return new ImportsInDocument();
    }

    @Bean
    WebMvcConfigurer importArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ImportArguments());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new KnownParameters(
                                        "io.stockbook.connectors.csv", ImportArguments::of))
                        .order(KnownParameters.ORDER);
            }
        };
    }
}
