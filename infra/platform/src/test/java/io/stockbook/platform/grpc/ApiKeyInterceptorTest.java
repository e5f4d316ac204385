package io.stockbook.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.platform.security.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may call what. */
final class ApiKeyInterceptorTest {

    private static final String KEY = "the-key-of-the-reader";

    private final ApiKeyInterceptor interceptor =
            new ApiKeyInterceptor(
                    new ConfiguredApiKeys(
                            List.of(ApiKey.ofText("reader", KEY, Set.of("things:read")))),
                    new RpcScopes(List.of(new Things())));

    /** A service with a method that says its scope, one that says another, and one that forgot. */
    @SuppressWarnings("UnusedMethod") // Found by their names, as those of a service are.
    private static final class Things implements io.grpc.BindableService {

        @Scope("things:read")
        void readThing() {}

        @Scope("things:write")
        void writeThing() {}

        void forgotten() {}

        @Override
        public ServerServiceDefinition bindService() {
            ServerServiceDefinition.Builder all = ServerServiceDefinition.builder("test.Things");
            for (String name : List.of("ReadThing", "WriteThing", "Forgotten")) {
                all.addMethod(method("test.Things/" + name), (call, headers) -> listener());
            }
            return all.build();
        }
    }

    @Test
    void a_key_opens_what_its_scopes_say_and_nothing_else() {
        assertThat(calling("test.Things/ReadThing", "Bearer " + KEY)).isNull();
        assertThat(calling("test.Things/WriteThing", "Bearer " + KEY))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(calling("test.Things/Forgotten", "Bearer " + KEY))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(calling("test.Others/Unknown", "Bearer " + KEY))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void without_a_key_only_the_server_itself_answers() {
        assertThat(calling("test.Things/ReadThing", null)).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(calling("test.Things/ReadThing", "Basic " + KEY))
                .isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(calling("test.Things/Forgotten", null)).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(calling("grpc.health.v1.Health/Check", null)).isNull();
        assertThat(calling("grpc.reflection.v1.ServerReflection/ServerReflectionInfo", null))
                .isNull();
    }

    /** With what the call is closed; null when it goes on. */
    private Status.@Nullable Code calling(String method, @Nullable String authorization) {
        Metadata headers = new Metadata();
        if (authorization != null) {
            headers.put(
                    Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                    authorization);
        }
        Call call = new Call(method(method));
        boolean[] went = new boolean[1];
        var _ =
                interceptor.interceptCall(
                        call,
                        headers,
                        (through, sent) -> {
                            went[0] = true;
                            return listener();
                        });
        assertThat(went[0]).isEqualTo(call.closed == null);
        return call.closed;
    }

    private static ServerCall.Listener<String> listener() {
        return new ServerCall.Listener<>() {};
    }

    private static MethodDescriptor<String, String> method(String fullName) {
        MethodDescriptor.Marshaller<String> text =
                new MethodDescriptor.Marshaller<>() {
                    @Override
                    public InputStream stream(String value) {
                        return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
                    }

                    @Override
                    public String parse(InputStream stream) {
                        try {
                            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    }
                };
        return MethodDescriptor.<String, String>newBuilder()
                .setFullMethodName(fullName)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setRequestMarshaller(text)
                .setResponseMarshaller(text)
                .build();
    }

    /** A call that remembers how it ended. */
    private static final class Call extends ServerCall<String, String> {

        private final MethodDescriptor<String, String> method;
        private Status.@Nullable Code closed;

        private Call(MethodDescriptor<String, String> method) {
            this.method = method;
        }

        @Override
        public void close(Status status, Metadata trailers) {
            closed = status.getCode();
        }

        @Override
        public MethodDescriptor<String, String> getMethodDescriptor() {
            return method;
        }

        @Override
        public void request(int messages) {}

        @Override
        public void sendHeaders(Metadata headers) {}

        @Override
        public void sendMessage(String message) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
