package io.stockbook.domain.transfer;

import io.stockbook.messages.id.Sku;
import io.stockbook.messages.transfer.LineItem;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The lines of a transfer, in the order in which they were asked for. */
public record Lines(List<Line> all) {

    static final Lines NONE = new Lines(List.of());

    /** Keeps the list as it is. */
    public Lines {
        all = List.copyOf(all);
    }

    static Lines of(List<TransferLine> asked) {
        return new Lines(
                asked.stream()
                        .map(it -> new Line(it.line(), it.sku(), it.lot(), 0, 0, 0))
                        .toList());
    }

    @Nullable Line find(int number) {
        return all.stream().filter(line -> line.number() == number).findFirst().orElse(null);
    }

    List<Line> of(Sku sku) {
        return all.stream().filter(line -> line.sku().equals(sku)).toList();
    }

    long dispatched() {
        return all.stream().mapToLong(Line::dispatched).sum();
    }

    long inTransit() {
        return all.stream().mapToLong(Line::inTransit).sum();
    }

    List<LineItem> items() {
        return all.stream().map(Line::item).toList();
    }

    Lines change(int number, UnaryOperator<Line> change) {
        return new Lines(
                all.stream()
                        .map(line -> line.number() == number ? change.apply(line) : line)
                        .toList());
    }
}
