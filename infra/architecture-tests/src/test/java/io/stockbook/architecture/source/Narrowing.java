package io.stockbook.architecture.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.stockbook.messages.Command;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which branches one command can take, where the code asks which command it is. */
final class Narrowing {

    /** Whether a branch is taken, as far as the kind of the command decides that. */
    enum Taken {
        YES,
        NO,
        PERHAPS;

        Taken not() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case PERHAPS -> PERHAPS;
            };
        }

        Taken and(Taken other) {
            return this == NO || other == NO ? NO : this == YES ? other : PERHAPS;
        }
    }

    private final Sources sources;
    private final @Nullable TypeMirror command;

    /** For this command, or for every one when it is null. */
    Narrowing(Sources sources, @Nullable TypeMirror command) {
        this.sources = sources;
        this.command = command;
    }

    /** The cases of a switch that the command can come to. */
    List<? extends CaseTree> cases(
            TreePath place, ExpressionTree selector, List<? extends CaseTree> all) {
        if (!asksForCommand(place, selector)) {
            return all;
        }
        List<CaseTree> taken = new ArrayList<>();
        for (CaseTree one : all) {
            if (one.getLabels().stream().anyMatch(label -> fits(place, label))) {
                taken.add(one);
                if (one.getGuard() == null) {
                    return taken;
                }
            }
        }
        return taken;
    }

    private boolean fits(TreePath place, CaseLabelTree label) {
        return !(label instanceof PatternCaseLabelTree it)
                || isCommand(place, type(it.getPattern()));
    }

    /** Whether a condition holds. */
    Taken holds(TreePath place, Tree condition) {
        return switch (condition) {
            case ParenthesizedTree it -> holds(place, it.getExpression());
            case UnaryTree it when it.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
                    holds(place, it.getExpression()).not();
            case BinaryTree it when it.getKind() == Tree.Kind.CONDITIONAL_AND ->
                    holds(place, it.getLeftOperand()).and(holds(place, it.getRightOperand()));
            case BinaryTree it when it.getKind() == Tree.Kind.CONDITIONAL_OR ->
                    holds(place, it.getLeftOperand())
                            .not()
                            .and(holds(place, it.getRightOperand()).not())
                            .not();
            case InstanceOfTree it when asksForCommand(place, it.getExpression()) ->
                    isCommand(place, asked(it)) ? Taken.YES : Taken.NO;
            default -> Taken.PERHAPS;
        };
    }

    private static Tree asked(InstanceOfTree question) {
        return question.getPattern() == null ? question.getType() : type(question.getPattern());
    }

    static Tree type(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree it -> it.getVariable().getType();
            case DeconstructionPatternTree it -> it.getDeconstructor();
            default -> pattern;
        };
    }

    private boolean isCommand(TreePath place, Tree type) {
        return command != null && sources.isA(command, typeOf(place, type));
    }

    /** True of an expression that is the command, by its type: its page or all commands. */
    private boolean asksForCommand(TreePath place, ExpressionTree expression) {
        TypeMirror type = typeOf(place, expression);
        return command != null
                && sources.isA(command, type)
                && sources.isA(type, sources.type(Command.class).asType());
    }

    private TypeMirror typeOf(TreePath place, Tree tree) {
        return sources.trees().getTypeMirror(TreePath.getPath(place, tree));
    }
}
