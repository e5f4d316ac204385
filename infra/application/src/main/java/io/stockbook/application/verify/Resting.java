package io.stockbook.application.verify;

import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.Phase;
import io.stockbook.sagas.process.Progress;

/** Whether a process waits for nothing but what others do: people, carriers and arriving stock. */
final class Resting {

    private Resting() {}

    static boolean is(Fulfilment process) {
        Progress progress = process.progress();
        return process.phase() == Phase.ACTIVE
                && progress.inFlight() == null
                && progress.refused() == null
                && !progress.changed()
                && !process.busy()
                && process.lines().values().stream().allMatch(Resting::is);
    }

    private static boolean is(Line line) {
        long promised = line.parts().stream().mapToLong(Part::promised).sum();
        return promised <= line.quantity()
                && line.parts().stream().allMatch(Resting::is)
                && line.waits().stream().allMatch(wait -> wait.number() == 0);
    }

    private static boolean is(Part part) {
        return part.asked() == 0
                && part.inFlight() == null
                && part.refused() == null
                && part.tasks().isEmpty();
    }
}
