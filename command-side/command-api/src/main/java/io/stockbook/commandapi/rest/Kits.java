package io.stockbook.commandapi.rest;

import static java.util.stream.Collectors.joining;

import io.stockbook.commandapi.rest.KnownItems.KnownItem;
import io.stockbook.messages.catalog.CatalogCommand.DefineComponents;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Kits hold no kits. No item knows what others hold, so it is asked where the command comes in; two
 * that come at the same moment may pass, and the list of duplicates names them.
 */
public final class Kits {

    private final KnownItems items;

    Kits(KnownItems items) {
        this.items = items;
    }

    /**
     * Returns the command when its kit has one level only.
     *
     * @throws ProblemException when a component is a kit or nobody has registered it, or the kit is
     *     a component
     */
    public DefineComponents checked(DefineComponents asked) {
        if (asked.components().isEmpty()) {
            return asked;
        }
        Sku kit = asked.item().sku();
        Map<Sku, KnownItem> known =
                items.of(
                        asked.item().owner(),
                        Stream.concat(
                                        Stream.of(kit),
                                        asked.components().stream().map(Component::sku))
                                .toList());
        KnownItem itself = known.get(kit);
        if (itself != null && !itself.kits().isEmpty()) {
            throw refused(
                    "%s is a component of %s, and a kit holds no kit"
                            .formatted(
                                    kit,
                                    itself.kits().stream().map(Sku::value).collect(joining(", "))));
        }
        for (Component part : asked.components()) {
            KnownItem item = known.get(part.sku());
            if (item == null) {
                throw RegisteredItems.unknown(part.sku());
            }
            if (item.kit()) {
                throw refused("%s is a kit itself, and a kit holds no kit".formatted(part.sku()));
            }
        }
        return asked;
    }

    private static ProblemException refused(String sentence) {
        return new ProblemException(Problem.of(HttpStatus.CONFLICT, "WRONG_STATE", sentence + "."));
    }
}
