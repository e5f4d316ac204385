package io.stockbook.commandapi.rest;

import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.platform.openapi.MoreSchemas;
import io.stockbook.platform.web.KnownParameters;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Import this and define a {@link CommandGateway}, {@link KnownThings}, {@link KnownItems}, {@link
 * KnownAliases}, {@link KnownSuppliers} and {@link SentKits}: every command endpoint is there.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandRest {

    @Bean
    Commands commands(
            CommandGateway gateway,
            KnownThings ledger,
            @Value("${stockbook.commands.patience:30s}") Duration patience) {
        return new Commands(gateway, ledger, patience);
    }

    @Bean
    Units units(KnownItems items) {
        return new Units(items);
    }

    @Bean
    Papers papers(Units units, KnownAliases aliases, KnownSuppliers suppliers) {
        return new Papers(units, aliases, suppliers);
    }

    @Bean
    Kits kits(KnownItems items) {
        return new Kits(items);
    }

    @Bean
    ReturnedKits returnedKits(SentKits sent) {
        return new ReturnedKits(sent);
    }

    @Bean
    RegisteredItems registeredItems(KnownItems items) {
        return new RegisteredItems(items);
    }

    @Bean
    KnownNames knownNames(KnownThings ledger) {
        return new KnownNames(ledger);
    }

    @Bean
    CommandsInDocument commandsInDocument() throws IOException {
        try (InputStream examples = CommandRest.class.getResourceAsStream("examples.json")) {
            return new CommandsInDocument(
                    JsonMapper.shared().readValue(examples, new TypeReference<>() {}));
        }
    }

    @Bean
    MoreSchemas acceptedCommandSchema() {
        return new MoreSchemas(AcceptedCommand.class);
    }

    @Bean
    WebMvcConfigurer commandArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdArguments());
                resolvers.add(new SenderArguments());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new KnownParameters(
                                        "io.stockbook.commandapi", _ -> List.of(PathIds.OWNER)))
                        .order(KnownParameters.ORDER);
            }
        };
    }
}
