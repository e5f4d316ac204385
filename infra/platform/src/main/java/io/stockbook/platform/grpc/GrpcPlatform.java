package io.stockbook.platform.grpc;

import io.grpc.BindableService;
import io.grpc.netty.NettyServerBuilder;
import io.stockbook.platform.security.ApiKeys;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.ServerBuilderCustomizer;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;

/** Import this, and define {@link ApiKeys}. */
@Configuration(proxyBeanMethods = false)
public class GrpcPlatform {

    /** Calls that run at a time. None of these threads may wait for anything but the database. */
    private static final int CALLS = 32;

    /** Calls of one connection that run or wait for their turn. */
    private static final int CALLS_OF_A_CONNECTION = 100;

    private static final int LARGEST_REQUEST = 1 << 20;

    @Bean
    @GlobalServerInterceptor
    ApiKeyInterceptor rpcKeys(ApiKeys keys, List<BindableService> services) {
        return new ApiKeyInterceptor(keys, new RpcScopes(services));
    }

    @Bean
    GrpcExceptionHandler problemsAsStatus() {
        return RpcErrors::of;
    }

    @Bean
    ServerBuilderCustomizer<NettyServerBuilder> rpcLimits() {
        return builder ->
                builder.maxConcurrentCallsPerConnection(CALLS_OF_A_CONNECTION)
                        .maxInboundMessageSize(LARGEST_REQUEST);
    }

    /** A virtual thread would keep its carrier while a class is set up: there are two of those. */
    @Bean
    GrpcServerExecutorProvider rpcThreads() {
        Executor threads =
                Executors.newFixedThreadPool(
                        CALLS, Thread.ofPlatform().name("rpc-", 0).daemon().factory());
        return () -> threads;
    }
}
