package io.stockbook.projectors.rows;

import org.jooq.DSLContext;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

/**
 * One of the copies of a view that may stand beside each other while a new one is being built.
 *
 * @param view the view's name, as in its schema
 * @param number from 1
 */
public record Generation(String view, int number) {

    private static final int FIRST = 1;

    /** The schema of this generation. */
    public String schema() {
        return schemaOf(number);
    }

    /** Whether it is the one that people read (ADR 42). */
    boolean isFirst() {
        return number == FIRST;
    }

    /** The same database, with the tables of the first generation meaning this one's. */
    public DSLContext in(DSLContext database) {
        if (isFirst()) {
            return database;
        }
        RenderMapping mapping =
                new RenderMapping()
                        .withSchemata(
                                new MappedSchema().withInput(schemaOf(FIRST)).withOutput(schema()));
        return DSL.using(
                database.configuration()
                        .derive(
                                SettingsTools.clone(database.settings())
                                        .withRenderMapping(mapping)));
    }

    private String schemaOf(int generation) {
        return "read_" + view + '_' + generation;
    }
}
