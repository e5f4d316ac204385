package io.stockbook.commandapi.rest;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be known of orders before a command can be made that says what came back of one. */
public interface SentKits {

    /** The order whose units come back under this return, or null when nobody has said. */
    @Nullable OrderId orderOf(ReturnId returned);

    /** The lines of this order that are of kits which its components serve. */
    List<SentKit> of(OrderId order);

    /**
     * Kits of one line.
     *
     * @param built how many left as they are
     */
    record SentKit(int line, Sku sku, long built, List<SentPart> parts) {

        /** Keeps the list as it is. */
        public SentKit {
            parts = List.copyOf(parts);
        }
    }

    /** A line of components. */
    record SentPart(int line, Sku sku, long perKit) {}
}
