package io.stockbook.connectors.reconciliation;

import io.stockbook.messages.availability.NumbersAgain;
import io.stockbook.platform.web.KnownParameters;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Import this and define a {@code DSLContext} and {@link NumbersAgain}: channels can say what they
 * show.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ReconciliationRest {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(OwnKey.class);
    }

    @Bean
    Reconciliation reconciliation(DSLContext database) {
        return new Reconciliation(database, Clock.systemUTC());
    }

    @Bean
    ReconciliationInDocument reconciliationInDocument() {
        return new ReconciliationInDocument();
    }

    @Bean
    WebMvcConfigurer reconciliationArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OwnKeyArguments());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new KnownParameters(
                                        "io.stockbook.connectors.reconciliation",
                                        ReconciliationRest::known))
                        .order(KnownParameters.ORDER);
            }
        };
    }

    private static List<String> known(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .filter(argument -> argument.hasParameterAnnotation(RequestParam.class))
                .map(argument -> argument.getParameter().getName())
                .toList();
    }
}
