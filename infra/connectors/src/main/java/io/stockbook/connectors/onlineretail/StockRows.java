package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans what rows do to stock items by themselves, and keeps enough there for what they take. */
final class StockRows {

    private final Balances balances;
    private final Prices prices;

    StockRows(Balances balances, Prices prices) {
        this.balances = balances;
        this.prices = prices;
    }

    static StockItemId home(Row row) {
        return Retailer.home(row.code(), Retailer.channel(row.country()));
    }

    /** Takes the row's units from its home, after the receipt that this needs, if any. */
    Optional<Step> takeFromHome(Row row) {
        StockItemId home = home(row);
        long units = Math.abs(row.quantity());
        long received = balances.toReceive(home, units);
        balances.add(home, received);
        balances.take(home, units);
        return received == 0 ? Optional.empty() : Optional.of(receipt(row, home, received));
    }

    /** Goods gone without a sale; the caller has taken them. */
    Step lost(Row row) {
        return adjustment(row, "loss", LossReason.of(row.description()));
    }

    /** Goods that were there and not in the books. */
    Step found(Row row) {
        balances.add(home(row), row.quantity());
        return adjustment(row, "find", ReasonCode.UNRECORDED_STOCK);
    }

    private static Step adjustment(Row row, String what, ReasonCode reason) {
        Evidence evidence = new Evidence(row.invoice(), row.at(), note(row));
        return step(
                row,
                what,
                new AdjustStock(
                        home(row), Status.AVAILABLE, row.quantity(), reason, null, null, evidence));
    }

    private static @Nullable String note(Row row) {
        return row.description().isEmpty() ? null : row.description();
    }

    private Step receipt(Row row, StockItemId home, long units) {
        String number = "made-up/row-" + row.number();
        return step(
                row,
                "receipt",
                new ReceiveStock(
                        home,
                        number,
                        Status.AVAILABLE,
                        units,
                        null,
                        prices.cost(row, units),
                        null,
                        Evidence.of(number, row.at())));
    }

    private static Step step(Row row, String what, StockCommand command) {
        StockItemId item = command.item();
        return Step.chained(
                row.name(), id(row, what), command, new CatalogItemId(item.owner(), item.sku()));
    }

    /** The id of a command that a row leads to. */
    static CommandId id(Row row, String what) {
        return CommandId.ofKey(
                Retailer.OWNER, Retailer.OWNER.value(), "row-%d-%s".formatted(row.number(), what));
    }
}
