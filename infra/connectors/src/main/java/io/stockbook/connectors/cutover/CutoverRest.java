package io.stockbook.connectors.cutover;

import io.stockbook.connectors.sending.AskingAnew;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.messages.BookedCommands;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.KnownThings;
import io.stockbook.platform.web.KnownParameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Import this and define a {@link CommandGateway}, a {@link Settlement}, {@link KnownThings},
 * {@link BookedCommands} and a {@code DSLContext}: one can move in from an older system.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CutoverRest {

    static final String CSV = "text/csv";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CutoverCall.class, CutoverPart.class);
    }

    @Bean
    CutoverFiles cutoverFiles(DSLContext database) {
        return new CutoverFiles(database);
    }

    @Bean
    CutoverProgressRows cutoverProgressRows(DSLContext database) {
        return new CutoverProgressRows(database);
    }

    @Bean
    BookedTotals bookedTotals(BookedCommands ledger, KnownThings known) {
        return new BookedTotals(ledger, known);
    }

    @Bean
    CutoverRuns cutoverRuns(
            CommandGateway gateway,
            KnownThings known,
            Settlement settlement,
            CutoverProgressRows progress,
            BookedTotals booked,
            CutoverFiles files) {
        return new CutoverRuns(new AskingAnew(gateway, known), settlement, progress, booked, files);
    }

    @Bean
    CutoverCheck cutoverCheck(KnownThings ledger) {
        return new CutoverCheck(ledger);
    }

    @Bean
    ReadingTurn readingTurn() {
        return new ReadingTurn(PATIENCE);
    }

    @Bean
    Cutovers cutovers(CutoverCheck check, CutoverFiles files, CutoverRuns runs, ReadingTurn turn) {
        return new Cutovers(check, files, runs, turn);
    }

    @Bean
    CutoverStart cutoverStart(
            CommandGateway gateway,
            CutoverCheck check,
            CutoverFiles files,
            CutoverRuns runs,
            ReadingTurn turn) {
        return new CutoverStart(gateway, check, files, runs, turn);
    }

    @Bean
    CutoversInDocument cutoversInDocument() {
        return new CutoversInDocument();
    }

    @Bean
    WebMvcConfigurer cutoverArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CutoverArguments());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new KnownParameters(
                                        "io.stockbook.connectors.cutover", CutoverRest::known))
                        .order(KnownParameters.ORDER);
            }
        };
    }

    private static List<String> known(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(CutoverCall.class::equals)
                ? List.of(CutoverArguments.OWNER)
                : List.of();
    }
}
