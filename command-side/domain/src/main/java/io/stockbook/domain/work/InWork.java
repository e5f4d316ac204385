package io.stockbook.domain.work;

import io.stockbook.domain.value.ValueShare;
import io.stockbook.messages.Money;
import io.stockbook.messages.work.WorkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is in work, part by part, and its value. Parts that went in are in work until the whole that
 * they are in was made; a whole that was opened is in work as the parts that have not come out.
 */
public record InWork(List<Pool> pools) {

    /** The rest, and the value of what was taken. */
    record Taken(InWork rest, @Nullable Money value) {}

    /** Keeps the list as it is. */
    public InWork {
        pools = List.copyOf(pools);
    }

    static InWork nothing(WorkPlan plan) {
        return new InWork(
                Recipe.of(plan).parts().stream().map(part -> Pool.empty(part.line())).toList());
    }

    /** Units of a line went in: parts of it as they are, a whole as all its parts. */
    InWork with(Recipe recipe, int line, long units, @Nullable Money value) {
        List<Pool> after = new ArrayList<>();
        boolean whole = line == recipe.whole();
        List<Money> shares = whole && value != null ? shares(recipe, value) : List.of();
        for (int at = 0; at < pools.size(); at++) {
            Pool pool = pools.get(at);
            if (whole) {
                Money share = shares.isEmpty() ? null : shares.get(at);
                after.add(pool.with(recipe.parts().get(at).of(units), share));
            } else {
                after.add(pool.line() == line ? pool.with(units, value) : pool);
            }
        }
        return new InWork(after);
    }

    private static List<Money> shares(Recipe recipe, Money value) {
        return ValueShare.split(value, recipe.parts().stream().map(Recipe.Part::weight).toList());
    }

    /** Units of a line came out, or to nothing. */
    Taken without(Recipe recipe, int line, long units) {
        List<Pool> after = new ArrayList<>();
        Money value = null;
        boolean first = true;
        for (int at = 0; at < pools.size(); at++) {
            Pool pool = pools.get(at);
            long taken = taken(recipe.parts().get(at), recipe.whole() == line, line, units);
            if (taken == 0) {
                after.add(pool);
            } else {
                Pool.Taken one = pool.without(taken);
                value = first ? one.value() : ValueShare.sum(value, one.value());
                first = false;
                after.add(one.rest());
            }
        }
        return new Taken(new InWork(after), value);
    }

    private static long taken(Recipe.Part part, boolean whole, int line, long units) {
        return whole ? part.of(units) : part.line() == line ? units : 0;
    }

    /** So many units of a line may still come out of what is in work. */
    long left(Recipe recipe, int line) {
        if (line != recipe.whole()) {
            return sum(pool -> pool.line() == line ? pool.units() : 0);
        }
        long wholes = Long.MAX_VALUE;
        for (int at = 0; at < pools.size(); at++) {
            wholes = Math.min(wholes, pools.get(at).units() / recipe.parts().get(at).each());
        }
        return wholes;
    }

    long owed(int line) {
        return sum(pool -> pool.line() == line ? pool.owed() : 0);
    }

    long most() {
        return pools.stream()
                .mapToLong(pool -> Math.max(pool.units(), pool.owed()))
                .max()
                .orElse(0);
    }

    /** What no units carry. */
    @Nullable Money unassigned() {
        Money all = null;
        for (Pool pool : pools) {
            Money value = pool.value();
            if (value != null) {
                all = all == null ? value : ValueShare.sum(all, value);
            }
        }
        return all;
    }

    private long sum(ToLongFunction<Pool> units) {
        return pools.stream().mapToLong(units).sum();
    }
}
