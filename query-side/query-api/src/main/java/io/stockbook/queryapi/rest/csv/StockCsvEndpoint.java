package io.stockbook.queryapi.rest.csv;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.stock.Status;
import io.stockbook.platform.csv.CsvFile;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.StockPosition;
import io.stockbook.queries.StockQueries;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/csv/stock}: what stands where. */
@RestController
final class StockCsvEndpoint {

    private static final List<String> HEADER =
            List.of("location", "sku", "status", "lot", "quantity", "valueMinor", "currency");

    private final Reads reads;
    private final StockQueries queries;

    StockCsvEndpoint(Reads reads, StockQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping(path = "/v1/csv/stock", produces = CsvAnswer.CSV)
    @Scope(QueryScopes.STOCK_READ)
    @Operation(summary = "What stands where as a CSV file, one row for each status")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CsvAnswer.CSV))
    void stockCsv(
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            HttpServletResponse response)
            throws IOException {
        reads.reach(View.STOCK_POSITION, atLeast);
        CsvAnswer.write(
                response, HEADER, page -> queries.page(owner, page), StockCsvEndpoint::write);
    }

    private static void write(CsvFile file, StockPosition stock) {
        row(file, stock, Status.AVAILABLE, stock.available());
        row(file, stock, Status.ALLOCATED, stock.allocated());
        row(file, stock, Status.PICKED, stock.picked());
        row(file, stock, Status.HELD, stock.held());
        row(file, stock, Status.DAMAGED, stock.damaged());
        row(file, stock, Status.INSPECTION, stock.inspection());
    }

    /** No view shows lots or values yet, so their columns are empty. */
    private static void row(CsvFile file, StockPosition stock, Status status, long units) {
        if (units != 0) {
            file.row(stock.location(), stock.sku(), status, null, units, null, null);
        }
    }
}
