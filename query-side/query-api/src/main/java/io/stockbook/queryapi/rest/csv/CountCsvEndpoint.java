package io.stockbook.queryapi.rest.csv;

import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.CountQueries;
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

/** {@code GET /v1/csv/counts}: the sheet of a count, which comes back filled in. */
@RestController
final class CountCsvEndpoint {

    private static final List<String> HEADER = List.of("count", "sku", "counted", "counter");

    private final Reads reads;
    private final CountQueries queries;

    CountCsvEndpoint(Reads reads, CountQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping(path = "/v1/csv/counts", produces = CsvAnswer.CSV)
    @Scope(QueryScopes.COUNT_READ)
    @Operation(summary = "The lines of a count as a CSV file, to be filled in and sent back")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CsvAnswer.CSV))
    void countCsv(
            @RequestParam CountNumber count,
            @RequestParam(required = false) @Nullable CountLineState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            HttpServletResponse response)
            throws IOException {
        reads.reach(View.COUNTS, atLeast);
        CountId id = new CountId(owner, count);
        CsvAnswer.write(
                response,
                HEADER,
                page -> queries.lines(id, state, page),
                (file, line) -> file.row(count, line.sku(), line.counted(), line.counter()));
    }
}
