package io.stockbook.projectors.availability;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where one may go on reading. */
final class Links {

    private Links() {}

    /** The stock card, the newest movement first. */
    static String card(StockItemId item) {
        String owner =
                item.owner().equals(OwnerId.HOUSE) ? "" : "&owner=" + part(item.owner().value());
        return "/v1/locations/%s/items/%s/card?newestFirst=true%s"
                .formatted(part(item.location().value()), part(item.sku().value()), owner);
    }

    private static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
