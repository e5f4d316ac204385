package io.stockbook.commandapi.rest.order;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.RegisteredItems;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.OrderCommand.IdentifyLine;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/orders/{order}/identify-line}: says of which SKU a line is. */
@RestController
final class IdentifyLineEndpoint {

    private final Commands commands;
    private final RegisteredItems items;

    IdentifyLineEndpoint(Commands commands, RegisteredItems items) {
        this.commands = commands;
        this.items = items;
    }

    @PostMapping("/v1/orders/{order}/identify-line")
    @Scope(CommandScopes.ORDER_WRITE)
    @Operation(summary = "Say of which SKU a line is that names somebody else's code")
    CompletableFuture<ResponseEntity<?>> identifyLine(
            OrderId order, Keyed call, @RequestBody LineIdentification body) {
        Sku sku = items.checked(order.owner(), body.sku());
        return commands.send(call, () -> new IdentifyLine(order, body.line(), sku));
    }

    /** Which line, and what it is of. */
    record LineIdentification(int line, Sku sku) {}
}
