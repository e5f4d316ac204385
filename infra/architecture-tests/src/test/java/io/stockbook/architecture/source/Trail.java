package io.stockbook.architecture.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the way of one command, or of every one, through the code below one package.
 *
 * <p>Whatever may be called is followed, so that nothing is missed; what cannot be, because the
 * command is another one, is left out.
 */
public final class Trail {

    private final Set<String> made = new HashSet<>();
    private final Set<String> matched = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    private Trail() {}

    /**
     * Walks from these methods through the code of this package and those below it.
     *
     * @param command whose way it is, or null for every way
     */
    public static Trail walk(
            Sources sources,
            String below,
            List<? extends Element> starts,
            @Nullable Class<?> command) {
        Trail trail = new Trail();
        Narrowing narrowing =
                new Narrowing(sources, command == null ? null : sources.type(command).asType());
        new Walker(sources, below, narrowing, trail).walk(starts);
        return trail;
    }

    void made(Element type) {
        made.add(type.toString());
    }

    void matched(Element type) {
        matched.add(type.toString());
    }

    void named(Element constant) {
        named.add(constant.getEnclosingElement() + "." + constant.getSimpleName());
    }

    /** True when an object of this class is made on the way. */
    public boolean makes(Class<?> type) {
        return made.contains(type.getCanonicalName());
    }

    /** True when something is done on the way because of what is of this class. */
    public boolean heeds(Class<?> type) {
        return matched.contains(type.getCanonicalName());
    }

    /** True when this constant is named on the way. */
    public boolean names(Enum<?> constant) {
        return named.contains(
                constant.getDeclaringClass().getCanonicalName() + "." + constant.name());
    }
}
