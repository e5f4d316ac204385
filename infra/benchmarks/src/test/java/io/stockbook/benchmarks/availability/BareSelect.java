package io.stockbook.benchmarks.availability;

import io.stockbook.platform.security.Scope;
import io.stockbook.queryapi.rest.QueryScopes;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The peer of a read of availability: one row by its primary key, behind the same server. */
@RestController
class BareSelect {

    static final String PATH = "/v1/bare-select/";

    private static final String QUERY =
            "SELECT ats FROM read_availability_1.ats"
                    + " WHERE owner = 'house' AND channel = 'web' AND sku = ?";

    private final DSLContext database;

    BareSelect(DSLContext database) {
        this.database = database;
    }

    @GetMapping(PATH + "{sku}")
    @Scope(QueryScopes.ATS_READ)
    Row row(@PathVariable String sku) {
        Record found = database.fetchSingle(QUERY, sku);
        return new Row(sku, found.get(0, long.class));
    }

    record Row(String sku, long ats) {}
}
