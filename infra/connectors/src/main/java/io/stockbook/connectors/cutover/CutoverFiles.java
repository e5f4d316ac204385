package io.stockbook.connectors.cutover;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.id.CutoverId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The files of each cutover, as they came: {@code edge.cutover_file}. */
final class CutoverFiles {

    private static final String PUT =
            """
            INSERT INTO edge.cutover_file (owner, number, part, file, sha256, row_count)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (owner, number, part) DO UPDATE
            SET file = excluded.file, sha256 = excluded.sha256, row_count = excluded.row_count,
                received_at = now()
            """;

    /** Cutovers of one owner of which files are kept, so that trials do not fill the disk. */
    static final int MOST_CUTOVERS = 10;

    private final DSLContext dsl;

    CutoverFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * While this is done, nobody else does anything about this cutover's files: who comes meanwhile
     * is asked to come again, since whoever waited would keep a connection from everybody's reads.
     *
     * @param what does it with the files as this one transaction sees and changes them
     */
    <T> T alone(CutoverId cutover, Function<CutoverFiles, T> what) {
        return dsl.transactionResult(
                transaction -> {
                    CutoverFiles own = new CutoverFiles(transaction.dsl());
                    if (!own.locked(cutover)) {
                        throw ReadingTurn.comeAgain(
                                "Somebody else is at the files of cutover %s."
                                        .formatted(cutover.number()));
                    }
                    return what.apply(own);
                });
    }

    private boolean locked(CutoverId cutover) {
        return dsl.resultQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                        val(cutover.key()))
                .fetchSingle()
                .get(0, boolean.class);
    }

    /** Keeps a file in the place of the one before. */
    void put(CutoverId cutover, CutoverPart part, Path file, String sha256, long rows) {
        dsl.connection(
                connection -> {
                    try (PreparedStatement put = connection.prepareStatement(PUT);
                            InputStream bytes = Files.newInputStream(file)) {
                        put.setString(1, cutover.owner().value());
                        put.setString(2, cutover.number().value());
                        put.setString(3, part.name());
                        put.setBinaryStream(4, bytes, Files.size(file));
                        put.setString(5, sha256);
                        put.setLong(6, rows);
                        put.executeUpdate();
                    }
                });
    }

    /** Whether files of this cutover are kept, or there is room for those of one more. */
    boolean hasRoom(CutoverId cutover) {
        return dsl.resultQuery(
                        """
                        SELECT count(DISTINCT number) < {2} FROM edge.cutover_file
                        WHERE owner = {0} AND number <> {1} AND file IS NOT NULL
                        """,
                        val(cutover.owner().value()),
                        val(cutover.number().value()),
                        val(MOST_CUTOVERS))
                .fetchSingle()
                .get(0, boolean.class);
    }

    /** Drops one of them. */
    void remove(CutoverId cutover, CutoverPart part) {
        dsl.execute(
                """
                DELETE FROM edge.cutover_file
                WHERE owner = {0} AND number = {1} AND part = {2}
                """,
                val(cutover.owner().value()), val(cutover.number().value()), val(part.name()));
    }

    /** Drops all of them, and keeps their digests. */
    void forget(CutoverId cutover) {
        dsl.execute(
                """
                UPDATE edge.cutover_file SET file = NULL
                WHERE owner = {0} AND number = {1} AND file IS NOT NULL
                """,
                val(cutover.owner().value()), val(cutover.number().value()));
    }

    /** What stands in each of them, in the order of their names. */
    List<CutoverFile> digests(CutoverId cutover) {
        return dsl
                .fetch(
                        """
                        SELECT part, sha256 FROM edge.cutover_file
                        WHERE owner = {0} AND number = {1}
                        """,
                        val(cutover.owner().value()), val(cutover.number().value()))
                .map(
                        row ->
                                new CutoverFile(
                                        CutoverPart.valueOf(row.get("part", String.class)).word(),
                                        row.get("sha256", String.class)))
                .stream()
                .sorted(Comparator.comparing(CutoverFile::part))
                .toList();
    }

    /** Those that came and were taken, in the order of their names. */
    List<KeptFile> kept(CutoverId cutover) {
        return dsl
                .fetch(
                        """
                        SELECT part, row_count, sha256, received_at FROM edge.cutover_file
                        WHERE owner = {0} AND number = {1}
                        """,
                        val(cutover.owner().value()), val(cutover.number().value()))
                .map(
                        row ->
                                new KeptFile(
                                        CutoverPart.valueOf(row.get("part", String.class)).word(),
                                        row.get("row_count", long.class),
                                        row.get("sha256", String.class),
                                        row.get("received_at", OffsetDateTime.class).toInstant()))
                .stream()
                .sorted(Comparator.comparing(KeptFile::part))
                .toList();
    }

    /** One of them, or null when it has not come. */
    @Nullable InputStream open(CutoverId cutover, CutoverPart part) {
        byte[] file =
                dsl.resultQuery(
                                """
                                SELECT file FROM edge.cutover_file
                                WHERE owner = {0} AND number = {1} AND part = {2}
                                """,
                                val(cutover.owner().value()),
                                val(cutover.number().value()),
                                val(part.name()))
                        .fetchOne(0, byte[].class);
        return file == null ? null : new ByteArrayInputStream(file);
    }
}
