package io.stockbook.connectors.csv;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of one owner's file stand for. Each is looked up once: what was found right when
 * the file was checked is sent so.
 */
final class AliasesOfFile {

    private final KnownAliases aliases;
    private final Map<ItemAlias, List<Sku>> looked = new HashMap<>();
    private KnownAliases.@Nullable Names names;

    AliasesOfFile(KnownAliases aliases) {
        this.aliases = aliases;
    }

    Map<ItemAlias, List<Sku>> items(OwnerId owner, Collection<ItemAlias> codes) {
        List<ItemAlias> fresh =
                codes.stream().filter(code -> !looked.containsKey(code)).distinct().toList();
        if (!fresh.isEmpty()) {
            Map<ItemAlias, List<Sku>> found = names().items(owner, fresh);
            fresh.forEach(code -> looked.put(code, found.getOrDefault(code, List.of())));
        }
        return looked;
    }

    RowMistake unclear(long row, OwnerId owner, ItemAlias code, List<Sku> skus) {
        return new RowMistake(
                row,
                "alias",
                RefusalCode.UNKNOWN_ITEM.name(),
                "names what nobody knows: " + names().unclear(owner, code, skus));
    }

    private KnownAliases.Names names() {
        if (names == null) {
            names = aliases.now();
        }
        return names;
    }
}
