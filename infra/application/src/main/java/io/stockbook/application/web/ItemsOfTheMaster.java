package io.stockbook.application.web;

import static java.util.stream.Collectors.toMap;

import io.stockbook.commandapi.rest.KnownItems;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.CatalogAnswer;
import io.stockbook.queries.CatalogQueries;
import io.stockbook.queries.Progress;
import io.stockbook.queries.View;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Items as the view of the master shows them, once it shows all that is in the ledger by now: who
 * has just defined a unit may order in it.
 */
final class ItemsOfTheMaster implements KnownItems {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Progress progress;
    private final CatalogQueries catalog;

    ItemsOfTheMaster(DSLContext questions) {
        progress = new Progress(questions);
        catalog = new CatalogQueries(questions);
    }

    @Override
    public Map<Sku, KnownItem> of(OwnerId owner, Collection<Sku> skus) {
        if (!progress.awaitPosition(View.MASTER, progress.head(), PATIENCE)) {
            throw new ProblemException(
                            Problem.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "NOT_YET",
                                    "The view of the master is behind the ledger, and nothing has"
                                            + " happened. Send the same request again."))
                    .with(HttpHeaders.RETRY_AFTER, "1");
        }
        return catalog.all(owner, skus).stream()
                .collect(toMap(item -> new Sku(item.sku()), ItemsOfTheMaster::known));
    }

    private static KnownItem known(CatalogAnswer item) {
        return new KnownItem(
                item.allUnits(),
                !item.components().isEmpty(),
                item.componentOf().stream().map(Sku::new).toList());
    }
}
