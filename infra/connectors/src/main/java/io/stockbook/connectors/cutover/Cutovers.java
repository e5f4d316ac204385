package io.stockbook.connectors.cutover;

import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.id.CutoverId;
import java.util.List;

/** Takes the files of a cutover, and says what would become of them. */
final class Cutovers {

    private final CutoverCheck check;
    private final CutoverFiles files;
    private final CutoverRuns runs;
    private final ReadingTurn turn;

    Cutovers(CutoverCheck check, CutoverFiles files, CutoverRuns runs, ReadingTurn turn) {
        this.check = check;
        this.files = files;
        this.runs = runs;
        this.turn = turn;
    }

    /** Keeps a file whose rows can all be read, until the cutover has begun. */
    CutoverReport put(CutoverId cutover, CutoverPart part, ReceivedFile file) {
        return turn.take(
                () -> {
                    PartMistakes mistakes = new PartMistakes();
                    OldBooks books =
                            OldBooks.read(each -> each == part ? file.open() : null, mistakes);
                    ControlTotals totals = OldTotals.of(books, mistakes);
                    if (mistakes.isEmpty()) {
                        long rows = books.rows().getOrDefault(part, 0L);
                        files.alone(cutover, own -> keep(own, cutover, part, file, rows));
                    }
                    return CutoverReport.of(totals, List.of(), mistakes);
                });
    }

    /** Whether a file of this name came before and stands. */
    boolean has(CutoverId cutover, CutoverPart part) {
        return files.kept(cutover).stream().anyMatch(kept -> kept.part().equals(part.word()));
    }

    /** Nobody else begins it meanwhile. */
    private long keep(
            CutoverFiles own, CutoverId cutover, CutoverPart part, ReceivedFile file, long rows) {
        mustNotHaveBegun(cutover);
        if (!own.hasRoom(cutover)) {
            throw Conflict.of(
                    "LIMIT_REACHED",
                    "Files of %d cutovers of %s are kept already. Take those of one back."
                            .formatted(CutoverFiles.MOST_CUTOVERS, cutover.owner()));
        }
        own.put(cutover, part, file.path(), file.sha256(), rows);
        return rows;
    }

    /**
     * Takes a file back, while the cutover has not begun. Whether it has is asked on a second
     * connection, so this too is done one after the other.
     */
    void remove(CutoverId cutover, CutoverPart part) {
        turn.take(
                () ->
                        files.alone(
                                cutover,
                                own -> {
                                    mustNotHaveBegun(cutover);
                                    own.remove(cutover, part);
                                    return part;
                                }));
    }

    private void mustNotHaveBegun(CutoverId cutover) {
        if (check.begun(cutover)) {
            throw Conflict.wrongState(
                    "Cutover %s has begun, and its files are fixed.".formatted(cutover.number()));
        }
    }

    /** Says what would be booked, and books nothing. */
    CutoverReport check(CutoverId cutover, ControlTotals stated) {
        if (runs.isFinished(cutover)) {
            throw Conflict.wrongState(
                    "Cutover %s is finished, and its files are gone.".formatted(cutover.number()));
        }
        return turn.take(
                () -> {
                    PartMistakes mistakes = new PartMistakes();
                    OldBooks books = OldBooks.read(part -> files.open(cutover, part), mistakes);
                    return check.report(cutover, stated, books, mistakes);
                });
    }
}
