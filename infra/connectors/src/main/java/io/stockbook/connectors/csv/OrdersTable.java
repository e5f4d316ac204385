package io.stockbook.connectors.csv;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.stock.Rank;
import io.stockbook.platform.csv.CsvColumn;
import io.stockbook.platform.csv.CsvRow;
import io.stockbook.platform.csv.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders: one row for each line, and each repeats what is said of the order. */
public final class OrdersTable implements ImportedTable<OrdersTable.Line> {

    private static final CsvTable TABLE =
            new CsvTable(
                    "orders",
                    List.of(
                            CsvColumn.required("order", "1001"),
                            CsvColumn.required("channel", "web"),
                            CsvColumn.optional("priority", "5"),
                            CsvColumn.optional("promisedBy", "2026-12-24"),
                            CsvColumn.optional("handling", "MANUAL"),
                            CsvColumn.optional("fill", "PARTIAL"),
                            CsvColumn.optional("service", "standard"),
                            CsvColumn.optional("customerRef", "C-17"),
                            CsvColumn.optional("shipToRef", "A-4711"),
                            CsvColumn.optional("document", ""),
                            CsvColumn.required("line", "1"),
                            CsvColumn.required("sku", "KETTLE"),
                            CsvColumn.required("quantity", "2"),
                            CsvColumn.optional("priceMinor", "2999"),
                            CsvColumn.optional("currency", "EUR")));

    /** One line of an order. */
    public record Line(long row, Head head, OrderLine line) {}

    /** What each row of an order says again. */
    public record Head(
            OrderNumber number,
            ChannelCode channel,
            int priority,
            @Nullable LocalDate promisedBy,
            Handling handling,
            FillPolicy fill,
            @Nullable String service,
            @Nullable String customerRef,
            @Nullable String shipToRef,
            @Nullable String document) {

        /** Places it, with what is kept for a checkout if one is named. */
        public PlaceOrder places(
                OrderId order,
                List<OrderLine> lines,
                @Nullable String checkout,
                Evidence evidence) {
            OrderTerms terms = new OrderTerms(fill, service, checkout, List.of());
            return new PlaceOrder(
                    order,
                    channel,
                    priority,
                    promisedBy,
                    handling,
                    lines,
                    List.of(),
                    customerRef,
                    shipToRef,
                    terms.equals(OrderTerms.USUAL) ? null : terms,
                    document == null ? evidence : Evidence.of(document));
        }
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    @Override
    public Line line(CsvRow row) {
        Integer priority = row.optional("priority", Integer::valueOf);
        Head head =
                new Head(
                        row.as("order", OrderNumber::new),
                        row.as("channel", ChannelCode::new),
                        priority == null ? Rank.USUAL_PRIORITY : priority,
                        row.optional("promisedBy", LocalDate::parse),
                        row.word("handling", Handling.class, Handling.MANUAL),
                        row.word("fill", FillPolicy.class, FillPolicy.PARTIAL),
                        row.optional("service"),
                        row.optional("customerRef"),
                        row.optional("shipToRef"),
                        row.optional("document"));
        int line = row.as("line", Integer::valueOf);
        Sku sku = row.as("sku", Sku::new);
        long quantity = row.whole("quantity");
        return new Line(
                row.number(),
                head,
                new OrderLine(line, sku, quantity, Rows.money(row, "priceMinor", "currency")));
    }

    @Override
    public String document(CsvRow row) {
        return String.valueOf(row.optional("order"));
    }

    @Override
    public int mostLines() {
        return OrderCommand.MOST_LINES + 1;
    }

    @Override
    public Entry entry(ImportRequest request, List<Line> lines) {
        Head head = Rows.same(lines, Line::head, Line::row);
        OrderId order = new OrderId(request.owner(), head.number());
        long row = lines.getFirst().row();
        List<Reference> needs = new ArrayList<>();
        needs.add(
                Reference.channel(row, "channel", new ChannelId(request.owner(), head.channel())));
        lines.forEach(
                line ->
                        needs.add(
                                Reference.item(
                                        line.row(),
                                        "sku",
                                        new CatalogItemId(request.owner(), line.line().sku()))));
        return new Entry(
                row,
                List.of(
                        Ask.of(
                                head.places(
                                        order,
                                        lines.stream().map(Line::line).toList(),
                                        null,
                                        request.evidence()))),
                needs,
                order);
    }
}
