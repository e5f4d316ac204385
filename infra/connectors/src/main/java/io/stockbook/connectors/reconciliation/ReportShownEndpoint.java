package io.stockbook.connectors.reconciliation;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/channels/{channel}/shown}: what a channel shows. Repeating it does no harm. */
@RestController
final class ReportShownEndpoint {

    private final Reconciliation reconciliation;

    ReportShownEndpoint(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @PostMapping("/v1/channels/{channel}/shown")
    @Scope(ReconciliationScopes.ATS_WRITE)
    @Operation(summary = "Report what a channel shows of up to 500 SKUs")
    ShownReport reportShown(
            @PathVariable ChannelCode channel,
            @RequestParam(defaultValue = "house") OwnerId owner,
            @RequestBody ShownNumbers body) {
        ChannelId of = new ChannelId(owner, channel);
        try {
            return reconciliation.take(of, body).orElseThrow(() -> NoSuchThing.named(of));
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }
}
