package io.stockbook.sagas.ledger;

import io.stockbook.domain.order.Order;
import io.stockbook.domain.order.OrderedLine;
import io.stockbook.domain.order.Promise;
import io.stockbook.domain.order.Stage;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.LineShortage;
import java.util.List;
import java.util.Set;

/** What a story asks of an order. */
public record OrderSeen(Order order) {

    public boolean open() {
        return order.stage() == Stage.OPEN;
    }

    public boolean ended() {
        return order.stage() != Stage.OPEN && order.stage() != Stage.CANCELLING;
    }

    public Set<Integer> lines() {
        return order.lines().keySet();
    }

    public long wanted(int line) {
        OrderedLine ordered = order.lines().get(line);
        return ordered == null ? 0 : ordered.quantity();
    }

    /** Units that it counts on, those that have left among them. */
    public long promised(int line) {
        return order.promises().all().stream()
                .filter(promise -> promise.allocation().line() == line)
                .mapToLong(promise -> promise.allocation().quantity())
                .sum();
    }

    public long waiting(int line) {
        return order.waiting().stream()
                .filter(shortage -> shortage.line() == line)
                .mapToLong(LineShortage::quantity)
                .sum();
    }

    /** What it counts on, allocation by allocation. */
    public List<AllocationId> allocations() {
        return order.promises().all().stream().map(it -> it.allocation().allocation()).toList();
    }

    /** Units of an allocation that it takes for picked. */
    public long picked(AllocationId allocation) {
        return order.promises().all().stream()
                .filter(promise -> promise.allocation().allocation().equals(allocation))
                .mapToLong(Promise::picked)
                .sum();
    }
}
