package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.ReportUseInKit;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A report needs units of a kit that the books do not have: a till sold tea sets, and nobody has
 * built any. Whoever sold them has put them together there, so their components are gone, and are
 * not for sale any more. Where the books have never had the components they cannot have been used:
 * then somebody looks at it, as at any SKU.
 */
public final class KitsFound {

    private KitsFound() {}

    /**
     * What follows when units were found of which the catalog says what they hold.
     *
     * @param known true of a stock item that has a history
     */
    public static List<Outgoing> react(
            RecordedEvent recorded,
            UnrecordedStockFound found,
            Recipe recipe,
            Predicate<StockItemId> known) {
        StockItemId kit = StockItemId.parse(recorded.stream());
        boolean used =
                recipe.components().stream()
                        .allMatch(
                                of ->
                                        known.test(of(kit, of.sku()))
                                                && found.quantity()
                                                        <= Require.LARGEST_QUANTITY
                                                                / of.quantity());
        if (!used) {
            return List.of(ExceptionOpening.found(recorded, found));
        }
        List<Outgoing> out = new ArrayList<>();
        for (Component of : recipe.components()) {
            out.add(
                    new Outgoing(
                            CommandId.ofDocument(kit)
                                    .derived("event %d %s".formatted(recorded.version(), of.sku())),
                            new ReportUseInKit(
                                    of(kit, of.sku()),
                                    found.report(),
                                    found.quantity() * of.quantity(),
                                    evidence(found)),
                            ExceptionOpening.place(recorded)));
        }
        return out;
    }

    /** A stock item that is full takes nothing: somebody has to book what went into the kits. */
    public static Outgoing refused(CommandId id, ReportUseInKit asked, Refusal no) {
        return ExceptionOpening.opening(
                asked.item().owner(),
                ExceptionType.UNRECORDED_STOCK,
                asked.item().key(),
                ExceptionOpening.id(id.toString()),
                asked.report(),
                "%d units of %s went into kits of %s and are not booked: %s"
                        .formatted(asked.quantity(), asked.item(), asked.report(), no.sentence()),
                id.toString());
    }

    private static StockItemId of(StockItemId kit, Sku component) {
        return new StockItemId(kit.owner(), component, kit.location());
    }

    /** The stock card of a component names the report. */
    private static Evidence evidence(UnrecordedStockFound found) {
        Evidence said = found.evidence();
        return said.document() == null
                ? new Evidence(found.report(), said.occurredAt(), said.note())
                : said;
    }
}
