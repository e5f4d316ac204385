package io.stockbook.queryapi.rest.checkout;

import io.stockbook.messages.checkout.KeptCheckouts;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/checkouts/{checkout}}: one checkout, as whoever changes it knows it. */
@RestController
final class CheckoutEndpoint {

    private final Reads reads;
    private final KeptCheckouts checkouts;

    CheckoutEndpoint(Reads reads, KeptCheckouts checkouts) {
        this.reads = reads;
        this.checkouts = checkouts;
    }

    @GetMapping("/v1/checkouts/{checkout}")
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "What is kept for one checkout, where, and until when")
    ResponseEntity<CheckoutAnswer> checkout(
            @PathVariable String checkout, @RequestParam(defaultValue = "house") OwnerId owner) {
        return reads.current(
                "checkout " + checkout,
                () -> checkouts.of(new CheckoutId(owner, checkout)).map(CheckoutAnswer::of),
                CheckoutAnswer::version);
    }
}
