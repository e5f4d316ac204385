package io.stockbook.sagas.process;

import java.util.List;

/**
 * Kits that are only sold built wait like any SKU. When the catalog says that components may serve
 * them after all, who still waits is served by what it says now: nobody had anything to lose. The
 * other way round what was agreed stays, since the floor may have begun with the components.
 */
final class BuiltKits {

    private BuiltKits() {}

    /** Learns which kits that the order waits for may be served by their components by now. */
    static void look(Course course) {
        if (course.state().phase().ended() || course.state().phase() == Phase.CANCELLING) {
            return;
        }
        List<Line> waiting =
                course.state().kits().values().stream()
                        .filter(kit -> kit.recipe().soldBuiltOnly())
                        .map(kit -> course.line(kit.line()))
                        .filter(line -> line.missing() > 0)
                        .toList();
        if (waiting.isEmpty()) {
            return;
        }
        course.kits(waiting, Long.MAX_VALUE)
                .forEach(
                        (line, recipe) -> {
                            if (!recipe.soldBuiltOnly()) {
                                course.put(Kit.of(line, recipe));
                                course.touch(line);
                            }
                        });
    }
}
