package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.platform.security.EndpointScopes;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody gets in without a key, nobody gets on without the scope. */
final class ScopesTest {

    private static final String PUT_AWAYS = "/v1/locations/LONDON/items/KETTLE/put-aways";

    @Test
    void everyEndpointDeclaresItsScope() {
        RequestMappingHandlerMapping endpoints =
                CommandServer.bean(RequestMappingHandlerMapping.class);

        assertThat(EndpointScopes.undeclared(endpoints, "io.stockbook.commandapi"))
                .as("put @Scope on each of these")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong-key-wrong-key", "Basic YTpi", "Bearer", "Bearer "})
    void withoutAValidKeyNobodyGetsIn(String authorization) {
        HttpResponse<String> answer =
                CommandServer.call("POST", PUT_AWAYS)
                        .header("Authorization", authorization)
                        .key("k")
                        .body("{\"quantity\": 1}")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void withoutAKeyEvenAnUnknownPathTellsNothing() {
        HttpResponse<String> answer =
                CommandServer.call("GET", "/v1/nowhere").without("Authorization").send();

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void withoutTheScopeNobodyGetsOn() {
        HttpResponse<String> answer =
                CommandServer.call("POST", PUT_AWAYS)
                        .header("Authorization", "Bearer " + CommandServer.ORDERS_ONLY)
                        .key("k")
                        .body("{\"quantity\": 1}")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"", "stock:write");
    }

    @Test
    void theSameKeyIsGoodForWhatItsScopeSays() {
        CommandServer.gateway().saysYes();
        HttpResponse<String> answer =
                CommandServer.call("POST", "/v1/orders/1001/release")
                        .header("Authorization", "Bearer " + CommandServer.ORDERS_ONLY)
                        .key("k")
                        .send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CommandServer.gateway().last().actor().client()).isEqualTo("shop");
    }

    @Test
    void whatDeclaresNoScopeIsOpenToNobody() {
        assertThat(CommandServer.call("GET", "/error").send().statusCode()).isEqualTo(403);
    }
}
