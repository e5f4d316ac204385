package io.stockbook.platform.grpc;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.stockbook.platform.security.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scope which method of a service declares, in the same way as an endpoint. */
final class RpcScopes {

    /** What tells of the server itself answers everybody, like {@code /openapi.json}. */
    private static final Set<String> OPEN =
            Set.of(
                    "grpc.health.v1.Health",
                    "grpc.reflection.v1.ServerReflection",
                    "grpc.reflection.v1alpha.ServerReflection");

    private final Map<String, String> scopes = new HashMap<>();

    RpcScopes(List<BindableService> services) {
        for (BindableService service : services) {
            for (ServerMethodDefinition<?, ?> method : service.bindService().getMethods()) {
                MethodDescriptor<?, ?> described = method.getMethodDescriptor();
                String scope = scope(service, described);
                if (scope != null) {
                    scopes.put(described.getFullMethodName(), scope);
                }
            }
        }
    }

    /** Whether a key is asked for at all. */
    boolean isOpen(MethodDescriptor<?, ?> method) {
        return OPEN.contains(method.getServiceName());
    }

    /** The scope that a method declares, or null when it declares none. */
    @Nullable String of(MethodDescriptor<?, ?> method) {
        return scopes.get(method.getFullMethodName());
    }

    private static @Nullable String scope(
            BindableService service, MethodDescriptor<?, ?> described) {
        String bare = String.valueOf(described.getBareMethodName());
        String inJava = Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
        return Arrays.stream(service.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(inJava))
                .map(method -> method.getAnnotation(Scope.class))
                .filter(scope -> scope != null)
                .map(Scope::value)
                .findFirst()
                .orElse(null);
    }
}
