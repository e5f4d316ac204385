package io.stockbook.platform.security;

import io.stockbook.platform.web.FilterOrder;
import io.stockbook.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Import this, and define {@link ApiKeys} and {@link OpenPaths}. */
@Configuration(proxyBeanMethods = false)
public class SecurityPlatform {

    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKeyFilter(
            ApiKeys keys, OpenPaths open, ProblemWriter problems) {
        FilterRegistrationBean<ApiKeyFilter> filter =
                new FilterRegistrationBean<>(new ApiKeyFilter(keys, open, problems));
        filter.setOrder(FilterOrder.SECURITY);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    WebMvcConfigurer scopes(OpenPaths open) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ScopeInterceptor(open));
            }
        };
    }
}
