package io.stockbook.connectors.cutover;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.CutoverId;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;

/** The files of each cutover, as they came: {@code edge.cutover_file}. */
final class CutoverFiles {

    private final DSLContext dsl;

    CutoverFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Keeps a file in the place of the one before. */
    void put(CutoverId cutover, CutoverPart part, byte[] file, long rows) {
        dsl.execute(
                """
                INSERT INTO edge.cutover_file (owner, number, part, file, row_count)
                VALUES ({0}, {1}, {2}, {3}, {4})
                ON CONFLICT (owner, number, part) DO UPDATE
                SET file = excluded.file, row_count = excluded.row_count, received_at = now()
                """,
                val(cutover.owner().value()),
                val(cutover.number().value()),
                val(part.name()),
                val(file),
                val(rows));
    }

    /** Every file of a cutover. */
    Map<CutoverPart, byte[]> of(CutoverId cutover) {
        Map<CutoverPart, byte[]> files = new EnumMap<>(CutoverPart.class);
        dsl.fetch(
                        """
                        SELECT part, file FROM edge.cutover_file
                        WHERE owner = {0} AND number = {1}
                        """,
                        val(cutover.owner().value()), val(cutover.number().value()))
                .forEach(
                        row ->
                                files.put(
                                        CutoverPart.valueOf(row.get("part", String.class)),
                                        row.get("file", byte[].class)));
        return files;
    }
}
