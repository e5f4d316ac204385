package io.stockbook.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint arguments that are read from the whole request, by their type. */
public abstract class RequestArguments implements HandlerMethodArgumentResolver {

    /** True for a type that can be read. */
    protected abstract boolean knows(Class<?> type);

    /** What the request says of this type. */
    protected abstract Object read(HttpServletRequest request, Class<?> type);

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return knows(parameter.getParameterType());
    }

    @Override
    public final Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return read(
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)),
                parameter.getParameterType());
    }
}
