package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Seen;
import io.stockbook.application.torture.client.Seen.What;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What readers were shown, against the fold up to the position they were shown it for: balances
 * must be the same, and no ATS may be more than there was to sell.
 */
final class ReadCheck {

    /** One look at an ATS, and what the locations had to sell then. */
    private static final class Look {
        private final Seen seen;
        private long sellable;

        private Look(Seen seen) {
            this.seen = seen;
        }
    }

    private final Findings findings;
    private final List<Seen> ofStock = new ArrayList<>();
    private final List<Look> ofAts = new ArrayList<>();

    ReadCheck(List<Seen> all, Findings findings) {
        this.findings = findings;
        for (Seen seen : all) {
            if (seen.position() < seen.atLeast()) {
                wrong(seen, "the position is before the one asked for");
            }
            if (seen.what() == What.STOCK) {
                ofStock.add(seen);
            } else {
                ofAts.add(new Look(seen));
            }
        }
        ofStock.sort(Comparator.comparingLong(Seen::position));
        ofAts.sort(Comparator.comparingLong(look -> look.seen.position()));
    }

    /** Those who looked at this stock item, or at its SKU. */
    Along along(String stream) {
        String sku = StockItemId.parse(stream).sku().value();
        return new Along(
                ofStock.stream().filter(seen -> seen.about().equals(stream)).toList(),
                ofAts.stream().filter(look -> look.seen.about().equals(sku)).toList());
    }

    /** Goes along the events of one stock item. */
    final class Along {
        private final List<Seen> stock;
        private final List<Look> ats;
        private int stockLooked;
        private int atsLooked;

        private Along(List<Seen> stock, List<Look> ats) {
            this.stock = stock;
            this.ats = ats;
        }

        /** The balances are these until the event at this position. */
        void until(long position, long version, Balances balances) {
            while (stockLooked < stock.size() && stock.get(stockLooked).position() < position) {
                compare(stock.get(stockLooked), version, balances);
                stockLooked++;
            }
            while (atsLooked < ats.size() && ats.get(atsLooked).seen.position() < position) {
                ats.get(atsLooked).sellable += balances.sellable();
                atsLooked++;
            }
        }
    }

    private void compare(Seen seen, long version, Balances balances) {
        seen.numbers()
                .forEach(
                        (name, shown) -> {
                            long folded =
                                    name.equals("version")
                                            ? version
                                            : balances.of(Status.valueOf(name));
                            if (folded != shown) {
                                wrong(seen, "%s was %d".formatted(name, folded));
                            }
                        });
    }

    /** When all stock items have been gone along. */
    void end() {
        for (Look look : ofAts) {
            long shown = look.seen.numbers().getOrDefault("ats", 0L);
            if (shown < 0 || shown > look.sellable) {
                wrong(look.seen, "there were %d to sell".formatted(look.sellable));
            }
        }
    }

    private void wrong(Seen seen, String why) {
        findings.add(Fault.WRONG_READ, "%s, but %s".formatted(seen, why));
    }
}
