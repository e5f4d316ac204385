package io.stockbook.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which scope which endpoint declares. */
public final class EndpointScopes {

    private EndpointScopes() {}

    /** The scope an endpoint declares, or null when it declares none. */
    public static @Nullable String of(HandlerMethod endpoint) {
        Scope scope = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Scope.class);
        return scope == null ? null : scope.value();
    }

    /** The endpoints below a package that declare none, for a test that wants none of them. */
    public static List<String> undeclared(
            RequestMappingHandlerMapping endpoints, String ourPackage) {
        return endpoints.getHandlerMethods().values().stream()
                .filter(endpoint -> endpoint.getBeanType().getName().startsWith(ourPackage))
                .filter(endpoint -> of(endpoint) == null)
                .map(HandlerMethod::toString)
                .sorted()
                .toList();
    }
}
