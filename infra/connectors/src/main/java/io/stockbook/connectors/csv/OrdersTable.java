package io.stockbook.connectors.csv;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.catalog.AliasSource;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.BlockReason;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders: one row for each line, and each repeats what is said of the order. */
public final class OrdersTable implements ImportedTable<OrdersTable.Goods> {

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
                            CsvColumn.optional("blocks", ""),
                            CsvColumn.required("line", "1"),
                            CsvColumn.optional("sku", "KETTLE"),
                            CsvColumn.optional("aliasSource", ""),
                            CsvColumn.optional("alias", ""),
                            CsvColumn.required("quantity", "2"),
                            CsvColumn.optional("priceMinor", "2999"),
                            CsvColumn.optional("currency", "EUR")));

    /** One line of an order that names its SKU. */
    public record Line(long row, Head head, OrderLine line) {}

    /** One line of an order, by its SKU or by somebody else's code. */
    record Goods(long row, Head head, @Nullable OrderLine line, @Nullable AliasLine named) {}

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
            @Nullable String document,
            List<BlockReason> blocks) {

        /** Places it, with what is kept for a checkout if one is named. */
        public PlaceOrder places(
                OrderId order,
                List<OrderLine> lines,
                @Nullable String checkout,
                Evidence evidence) {
            return places(order, lines, List.of(), checkout, evidence);
        }

        private PlaceOrder places(
                OrderId order,
                List<OrderLine> lines,
                List<AliasLine> named,
                @Nullable String checkout,
                Evidence evidence) {
            OrderTerms terms = new OrderTerms(fill, service, checkout, blocks);
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
                    named,
                    document == null ? evidence : Evidence.of(document));
        }
    }

    @Override
    public CsvTable table() {
        return TABLE;
    }

    /** A line that has to name its SKU. */
    public Line ofSku(CsvRow row) {
        Head head = head(row);
        return new Line(row.number(), head, named(row, row.as("sku", Sku::new)));
    }

    @Override
    public Goods line(CsvRow row) {
        Head head = head(row);
        return row.has("sku") || !row.has("alias")
                ? new Goods(row.number(), head, named(row, row.as("sku", Sku::new)), null)
                : new Goods(row.number(), head, null, byAlias(row, head.channel()));
    }

    private static Head head(CsvRow row) {
        Integer priority = row.optional("priority", Integer::valueOf);
        return new Head(
                row.as("order", OrderNumber::new),
                row.as("channel", ChannelCode::new),
                priority == null ? Rank.USUAL_PRIORITY : priority,
                row.optional("promisedBy", LocalDate::parse),
                row.word("handling", Handling.class, Handling.MANUAL),
                row.word("fill", FillPolicy.class, FillPolicy.PARTIAL),
                row.optional("service"),
                row.optional("customerRef"),
                row.optional("shipToRef"),
                row.optional("document"),
                blocks(row));
    }

    private static List<BlockReason> blocks(CsvRow row) {
        return row.has("blocks")
                ? row.as(
                        "blocks",
                        text -> Stream.of(text.split(" +", -1)).map(OrdersTable::block).toList())
                : List.of();
    }

    /** Of what Stockbook finds by itself nobody would be told, and nothing would end it. */
    private static BlockReason block(String said) {
        List<BlockReason> all =
                Stream.of(BlockReason.values()).filter(BlockReason::isSaidByPeople).toList();
        return all.stream()
                .filter(reason -> reason.name().equals(said))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "must be of %s, with blanks between them, not \"%s\""
                                                .formatted(
                                                        all.stream()
                                                                .map(BlockReason::name)
                                                                .collect(Collectors.joining(", ")),
                                                        said)));
    }

    private static OrderLine named(CsvRow row, Sku sku) {
        return new OrderLine(
                row.as("line", Integer::valueOf),
                sku,
                row.whole("quantity"),
                Rows.money(row, "priceMinor", "currency"));
    }

    private static AliasLine byAlias(CsvRow row, ChannelCode channel) {
        String alias = row.text("alias");
        String said = row.optional("aliasSource");
        String source = said == null ? AliasSource.channel(channel) : said;
        AliasSource.check(source, alias);
        return new AliasLine(
                row.as("line", Integer::valueOf),
                source,
                alias,
                row.whole("quantity"),
                Rows.money(row, "priceMinor", "currency"));
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
    public Entry entry(ImportRequest request, List<Goods> goods) {
        Head head = Rows.same(goods, Goods::head, Goods::row);
        OrderId order = new OrderId(request.owner(), head.number());
        long row = goods.getFirst().row();
        List<Reference> needs = new ArrayList<>();
        needs.add(
                Reference.channel(row, "channel", new ChannelId(request.owner(), head.channel())));
        List<OrderLine> lines = new ArrayList<>();
        List<AliasLine> named = new ArrayList<>();
        for (Goods one : goods) {
            if (one.line() != null) {
                lines.add(one.line());
                needs.add(
                        Reference.item(
                                one.row(),
                                "sku",
                                new CatalogItemId(request.owner(), one.line().sku())));
            } else if (one.named() != null) {
                named.add(one.named());
            }
        }
        return new Entry(
                row,
                List.of(Ask.of(head.places(order, lines, named, null, request.evidence()))),
                needs,
                order);
    }
}
