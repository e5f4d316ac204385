package io.stockbook.commandapi.rest;

import io.stockbook.messages.CommandId;
import io.stockbook.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint its {@link Sender} or, when it needs an idempotency key, {@link Keyed}. */
final class SenderArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class
                || parameter.getParameterType() == Keyed.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Sender sender = sender(request);
        return parameter.getParameterType() == Sender.class ? sender : keyed(sender, request);
    }

    private static Sender sender(HttpServletRequest request) {
        Caller caller =
                Objects.requireNonNull(Caller.of(request), "nobody gets here without a key");
        return new Sender(
                ActorHeader.read(caller.client(), HeaderText.once(request, ActorHeader.HEADER)),
                EntityTag.expected(HeaderText.once(request, HttpHeaders.IF_MATCH)));
    }

    private static Keyed keyed(Sender sender, HttpServletRequest request) {
        String key = IdempotencyKey.read(HeaderText.once(request, IdempotencyKey.HEADER));
        CommandId id = CommandId.ofKey(PathIds.of(request).owner(), sender.actor().client(), key);
        return new Keyed(id, sender);
    }
}
