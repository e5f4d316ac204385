package io.stockbook.queryapi.grpc;

import io.stockbook.queryapi.rest.QueryRest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Import this beside {@link QueryRest}: every question can be asked over gRPC. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QueryRpc {}
