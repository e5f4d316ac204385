package io.stockbook.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of one line that wait at one location to be looked at. */
public record ReturnWaiting(int line, String location, @Nullable String lot, long quantity) {

    private record Place(int line, String location, @Nullable String lot) {}

    /** What came less what was looked at, place by place, as the receipts come. */
    static List<ReturnWaiting> after(
            List<ReturnReceipt> receipts, List<ReturnDisposition> dispositions) {
        Map<Place, Long> waiting = new LinkedHashMap<>();
        receipts.forEach(
                it ->
                        waiting.merge(
                                new Place(it.line(), it.location(), it.lot()),
                                it.quantity(),
                                Long::sum));
        dispositions.forEach(
                it ->
                        waiting.merge(
                                new Place(it.line(), it.location(), it.lot()),
                                -it.quantity(),
                                Long::sum));
        List<ReturnWaiting> left = new ArrayList<>();
        waiting.forEach(
                (place, quantity) -> {
                    if (quantity > 0) {
                        left.add(
                                new ReturnWaiting(
                                        place.line(), place.location(), place.lot(), quantity));
                    }
                });
        return left;
    }
}
