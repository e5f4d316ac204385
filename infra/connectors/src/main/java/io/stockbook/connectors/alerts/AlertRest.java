package io.stockbook.connectors.alerts;

import io.stockbook.platform.web.KnownParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Import this and define a {@code DSLContext}, and with {@code spring.mail.host} a mail server:
 * people are told what they want to be told of.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AlertRest {

    @Bean
    AlertRules alertRuleRows(DSLContext database) {
        return new AlertRules(database);
    }

    @Bean
    AlertWatch alertWatch(
            DSLContext database,
            ObjectProvider<MailSender> mail,
            @Value("${stockbook.alerts.from:stockbook@localhost}") String from,
            @Value("${stockbook.alerts.period:10s}") Duration period) {
        return new AlertWatch(
                new ShippedUnits(database),
                new AlertRound(database, period.dividedBy(2)),
                mail.stream()
                        .map(sender -> new AlertPost(database, new MailWay(sender, from)))
                        .toList(),
                Clock.systemUTC(),
                period);
    }

    @Bean
    AlertsInDocument alertsInDocument() {
        return new AlertsInDocument();
    }

    @Bean
    WebMvcConfigurer alertParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new KnownParameters(
                                        "io.stockbook.connectors.alerts", AlertRest::known))
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
