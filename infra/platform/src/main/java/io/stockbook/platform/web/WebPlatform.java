package io.stockbook.platform.web;

import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Import this, and every answer looks alike. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, LastResort.class})
@PropertySource("classpath:io/stockbook/platform/web/web.properties")
public class WebPlatform {

    /** Longer than any endpoint waits by itself, so that the endpoint's own words are heard. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    static AnsweredAtOnce answeredAtOnce() {
        return new AnsweredAtOnce();
    }

    @Bean
    EncodedPaths encodedPaths() {
        return new EncodedPaths();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<Trace> trace() {
        FilterRegistrationBean<Trace> filter = new FilterRegistrationBean<>(new Trace());
        filter.setOrder(FilterOrder.TRACE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        FilterRegistrationBean<BodyLimit> filter =
                new FilterRegistrationBean<>(new BodyLimit(problems));
        filter.setOrder(FilterOrder.BODY_LIMIT);
        return filter;
    }

    @Bean
    WebMvcConfigurer habits() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainPath());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                // A library brings YAML, which our rules for JSON would not hold for.
                builder.configureMessageConvertersList(
                        converters -> converters.removeIf(WebPlatform::cannotReadJson));
            }

            @Override
            public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
                configurer.setDefaultTimeout(LONGEST_ANSWER.toMillis());
            }
        };
    }

    private static boolean cannotReadJson(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .noneMatch(type -> type.includes(MediaType.APPLICATION_JSON));
    }
}
