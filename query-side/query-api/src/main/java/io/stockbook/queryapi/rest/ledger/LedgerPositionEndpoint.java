package io.stockbook.queryapi.rest.ledger;

import io.stockbook.platform.security.Scope;
import io.stockbook.queries.Progress;
import io.stockbook.queries.ViewProgress;
import io.stockbook.queryapi.rest.QueryScopes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/ledger/position}: how far the ledger is, and how far each view. */
@RestController
final class LedgerPositionEndpoint {

    private final Progress progress;

    LedgerPositionEndpoint(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/v1/ledger/position")
    @Scope(QueryScopes.LEDGER_READ)
    @Operation(summary = "How far the ledger is, and how far and how old each view")
    LedgerPosition ledgerPosition() {
        List<ViewProgress> views = progress.all();
        long head = views.stream().mapToLong(ViewProgress::head).max().orElse(0);
        return new LedgerPosition(head, views.stream().map(ViewPosition::of).toList());
    }

    /** The ledger's last position, and its views. */
    record LedgerPosition(long position, List<ViewPosition> views) {}

    /** What a view reflects, and how long ago the first event after that was recorded. */
    record ViewPosition(String view, long position, long ageMillis) {

        static ViewPosition of(ViewProgress progress) {
            return new ViewPosition(
                    progress.view().word(),
                    progress.asOf().position(),
                    progress.asOf().ageMillis());
        }
    }
}
