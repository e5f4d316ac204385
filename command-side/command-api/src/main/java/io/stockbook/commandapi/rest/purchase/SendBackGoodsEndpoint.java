package io.stockbook.commandapi.rest.purchase;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.purchase.PurchaseCommand.SendBackGoods;
import io.stockbook.messages.purchase.SentBackGoods;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/purchase-orders/{purchaseOrder}/vendor-returns}: reports goods sent back. */
@RestController
final class SendBackGoodsEndpoint {

    private final Commands commands;

    SendBackGoodsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/purchase-orders/{purchaseOrder}/vendor-returns")
    @Scope(CommandScopes.PURCHASE_WRITE)
    @Operation(summary = "Report goods sent back to the supplier")
    CompletableFuture<ResponseEntity<?>> sendBackGoods(
            PurchaseOrderId purchase, Keyed call, @RequestBody SentBack body) {
        return commands.send(call, () -> body.of(purchase));
    }

    /** What goes back, by the lines of receipts. */
    record SentBack(List<SentBackGoods> lines, @Nullable Evidence evidence) {

        SendBackGoods of(PurchaseOrderId purchase) {
            return new SendBackGoods(purchase, lines, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
