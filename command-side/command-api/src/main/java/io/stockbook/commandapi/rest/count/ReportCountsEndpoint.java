package io.stockbook.commandapi.rest.count;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.commandapi.rest.Commands;
import io.stockbook.commandapi.rest.Keyed;
import io.stockbook.commandapi.rest.KnownNames;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CountId;
import io.stockbook.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/counts/{count}/results}: reports what was counted. */
@RestController
final class ReportCountsEndpoint {

    private final Commands commands;
    private final KnownNames names;

    ReportCountsEndpoint(Commands commands, KnownNames names) {
        this.commands = commands;
        this.names = names;
    }

    @PostMapping("/v1/counts/{count}/results")
    @Scope(CommandScopes.COUNT_WRITE)
    @Operation(summary = "Report what was counted")
    CompletableFuture<ResponseEntity<?>> reportCounts(
            CountId count, Keyed call, @RequestBody CountResults body) {
        names.counted(count, call.id(), body.lines().stream().map(CountedUnits::sku).toList());
        return commands.send(call, () -> body.of(count));
    }

    /** How many of each SKU; who counted is a badge or an id, not a name. */
    record CountResults(
            List<CountedUnits> lines, @Nullable String counter, @Nullable Evidence evidence) {

        ReportCounts of(CountId count) {
            return new ReportCounts(
                    count, lines, counter, requireNonNullElse(evidence, Evidence.NONE));
        }
    }
}
