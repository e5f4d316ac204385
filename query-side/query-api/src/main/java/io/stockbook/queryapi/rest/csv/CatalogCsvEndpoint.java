package io.stockbook.queryapi.rest.csv;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.csv.CsvFile;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.AliasAnswer;
import io.stockbook.queries.CatalogAnswer;
import io.stockbook.queries.CatalogQueries;
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

/** {@code GET /v1/csv/catalog}: all SKUs with their aliases. */
@RestController
final class CatalogCsvEndpoint {

    private static final List<String> HEADER =
            List.of("sku", "name", "unit", "tracking", "abcClass", "aliasSource", "alias");

    private final Reads reads;
    private final CatalogQueries queries;

    CatalogCsvEndpoint(Reads reads, CatalogQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping(path = "/v1/csv/catalog", produces = CsvAnswer.CSV)
    @Scope(QueryScopes.MASTER_READ)
    @Operation(summary = "All SKUs as a CSV file, one row for each alias")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CsvAnswer.CSV))
    void catalogCsv(
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            HttpServletResponse response)
            throws IOException {
        reads.reach(View.MASTER, atLeast);
        CsvAnswer.write(
                response, HEADER, page -> queries.page(owner, page), CatalogCsvEndpoint::write);
    }

    private static void write(CsvFile file, CatalogAnswer item) {
        if (item.aliases().isEmpty()) {
            row(file, item, null);
        }
        item.aliases().forEach(alias -> row(file, item, alias));
    }

    private static void row(CsvFile file, CatalogAnswer item, @Nullable AliasAnswer alias) {
        file.row(
                item.sku(),
                item.name(),
                item.unit(),
                item.tracking(),
                item.abcClass(),
                alias == null ? null : alias.source(),
                alias == null ? null : alias.alias());
    }
}
