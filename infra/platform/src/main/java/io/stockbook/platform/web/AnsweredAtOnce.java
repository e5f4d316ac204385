package io.stockbook.platform.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityReturnValueHandler;

/**
 * Writes an answer that is there already on the thread that has it. The framework would give every
 * future back to the container first, which then sends the whole request through all filters once
 * more: half of what a read costs.
 */
final class AnsweredAtOnce implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter
                && adapter.getReturnValueHandlers() != null) {
            List<HandlerMethodReturnValueHandler> handlers =
                    new ArrayList<>(adapter.getReturnValueHandlers());
            handlers.addFirst(new Futures(List.copyOf(handlers)));
            adapter.setReturnValueHandlers(handlers);
        }
        return bean;
    }

    private static final class Futures implements HandlerMethodReturnValueHandler {

        private final List<HandlerMethodReturnValueHandler> usual;
        private final HandlerMethodReturnValueHandler answers;
        private final Map<MethodParameter, MethodParameter> answered = new ConcurrentHashMap<>();

        Futures(List<HandlerMethodReturnValueHandler> usual) {
            this.usual = usual;
            this.answers =
                    usual.stream()
                            .filter(ResponseEntityReturnValueHandler.class::isInstance)
                            .findFirst()
                            .orElseThrow();
        }

        @Override
        public boolean supportsReturnType(MethodParameter returned) {
            return returned.getParameterType() == CompletableFuture.class
                    && ResolvableType.forMethodParameter(returned).getGeneric(0).resolve()
                            == ResponseEntity.class;
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value,
                MethodParameter returned,
                ModelAndViewContainer container,
                NativeWebRequest request)
                throws Exception {
            if (value instanceof CompletableFuture<?> future
                    && future.state() == CompletableFuture.State.SUCCESS) {
                MethodParameter answer = answered.computeIfAbsent(returned, Answer::new);
                answers.handleReturnValue(future.resultNow(), answer, container, request);
                return;
            }
            for (HandlerMethodReturnValueHandler handler : usual) {
                if (handler.supportsReturnType(returned)) {
                    handler.handleReturnValue(value, returned, container, request);
                    return;
                }
            }
        }
    }

    /** What the future holds, in place of the future. */
    private static final class Answer extends MethodParameter {

        private final Type type;

        Answer(MethodParameter future) {
            this(future, ResolvableType.forMethodParameter(future).getGeneric(0).getType());
        }

        private Answer(MethodParameter place, Type type) {
            super(place);
            this.type = type;
        }

        @Override
        public Class<?> getParameterType() {
            return ResponseEntity.class;
        }

        @Override
        public Type getGenericParameterType() {
            return type;
        }

        @Override
        public Answer clone() {
            return new Answer(this, type);
        }
    }
}
