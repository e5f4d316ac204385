package io.stockbook.queryapi.rest.csv;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.purchase.PurchaseState;
import io.stockbook.platform.csv.CsvFile;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.PurchaseAnswer;
import io.stockbook.queries.PurchaseLineAnswer;
import io.stockbook.queries.PurchaseQueries;
import io.stockbook.queries.PurchaseSummary;
import io.stockbook.queries.View;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/csv/purchase-orders}: what was ordered of suppliers. */
@RestController
final class PurchaseOrderCsvEndpoint {

    private static final List<String> HEADER =
            List.of(
                    "purchaseOrder",
                    "supplier",
                    "terms",
                    "draft",
                    "document",
                    "line",
                    "sku",
                    "aliasSource",
                    "alias",
                    "quantity",
                    "valueMinor",
                    "currency",
                    "expected",
                    "location");

    private final Reads reads;
    private final PurchaseQueries queries;

    PurchaseOrderCsvEndpoint(Reads reads, PurchaseQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping(path = "/v1/csv/purchase-orders", produces = CsvAnswer.CSV)
    @Scope(QueryScopes.PURCHASE_READ)
    @Operation(summary = "Purchase orders as a CSV file, one row for each line")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CsvAnswer.CSV))
    void purchaseOrderCsv(
            @RequestParam(required = false) @Nullable PurchaseState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            HttpServletResponse response)
            throws IOException {
        reads.reach(View.PURCHASES, atLeast);
        CsvAnswer.write(
                response,
                HEADER,
                page -> queries.page(owner, null, state, page),
                (file, purchase) ->
                        queries.of(
                                        new PurchaseOrderId(
                                                owner, new PurchaseOrderNumber(purchase.number())))
                                .ifPresent(answer -> write(file, answer)));
    }

    /** What came without being ordered is none. */
    private static void write(CsvFile file, PurchaseAnswer purchase) {
        if (purchase.purchaseOrder().state() == PurchaseState.BLIND) {
            return;
        }
        purchase.lines().forEach(line -> row(file, purchase.purchaseOrder(), line));
    }

    private static void row(CsvFile file, PurchaseSummary purchase, PurchaseLineAnswer line) {
        file.row(
                purchase.number(),
                purchase.supplier(),
                purchase.terms(),
                purchase.state() == PurchaseState.DRAFT,
                purchase.document(),
                line.line(),
                line.sku(),
                line.source(),
                line.alias(),
                line.ordered(),
                line.value() == null ? null : line.value().minor(),
                line.value() == null ? null : line.value().currency(),
                line.expected(),
                purchase.location());
    }
}
