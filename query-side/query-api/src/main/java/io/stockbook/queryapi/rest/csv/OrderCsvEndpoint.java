package io.stockbook.queryapi.rest.csv;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.OrderState;
import io.stockbook.platform.csv.CsvFile;
import io.stockbook.platform.security.Scope;
import io.stockbook.queries.OrderAnswer;
import io.stockbook.queries.OrderBlock;
import io.stockbook.queries.OrderLineAnswer;
import io.stockbook.queries.OrderQueries;
import io.stockbook.queries.OrderSummary;
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

/** {@code GET /v1/csv/orders}: orders, in the order in which they were placed. */
@RestController
final class OrderCsvEndpoint {

    private static final List<String> HEADER =
            List.of(
                    "order",
                    "channel",
                    "priority",
                    "promisedBy",
                    "handling",
                    "fill",
                    "service",
                    "customerRef",
                    "shipToRef",
                    "document",
                    "blocks",
                    "line",
                    "sku",
                    "aliasSource",
                    "alias",
                    "quantity",
                    "priceMinor",
                    "currency");

    private final Reads reads;
    private final OrderQueries queries;

    OrderCsvEndpoint(Reads reads, OrderQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    @GetMapping(path = "/v1/csv/orders", produces = CsvAnswer.CSV)
    @Scope(QueryScopes.ORDER_READ)
    @Operation(summary = "Orders as a CSV file, one row for each line that moves stock")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CsvAnswer.CSV))
    void orderCsv(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(defaultValue = "house") OwnerId owner,
            AtLeast atLeast,
            HttpServletResponse response)
            throws IOException {
        reads.reach(View.ORDERS, atLeast);
        CsvAnswer.write(
                response,
                HEADER,
                page -> queries.asPlaced(owner, state, page),
                (file, order) ->
                        queries.of(new OrderId(owner, new OrderNumber(order.number())))
                                .ifPresent(answer -> write(file, answer)));
    }

    /**
     * What serves a kit follows from the kit's own line, and would be ordered twice; of a cancelled
     * line nothing is wanted.
     */
    private static void write(CsvFile file, OrderAnswer order) {
        String blocks =
                order.blocks().stream()
                        .map(OrderBlock::reason)
                        // The others are found again by whoever found them.
                        .filter(BlockReason::isSaidByPeople)
                        .map(BlockReason::name)
                        .collect(joining(" "));
        order.lines().stream()
                .filter(line -> line.kit() == null && line.units().ordered() > 0)
                .forEach(line -> row(file, order.order(), blocks, line));
    }

    private static void row(CsvFile file, OrderSummary order, String blocks, OrderLineAnswer line) {
        file.row(
                order.number(),
                order.channel(),
                order.priority(),
                order.promisedBy(),
                order.handling(),
                order.fill(),
                order.service(),
                order.customerRef(),
                order.shipToRef(),
                order.document(),
                blocks.isEmpty() ? null : blocks,
                line.line(),
                line.sku(),
                line.source(),
                line.alias(),
                line.units().ordered(),
                line.price() == null ? null : line.price().minor(),
                line.price() == null ? null : line.price().currency());
    }
}
