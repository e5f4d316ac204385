package io.stockbook.architecture.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.stockbook.architecture.source.Narrowing.Taken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Walks through the bodies of methods, and from there to whatever they name. */
final class Walker extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Sources sources;
    private final String below;
    private final Narrowing narrowing;
    private final Trail trail;
    private final Deque<Element> ahead = new ArrayDeque<>();
    private final Set<Element> walked = new HashSet<>();

    /**
     * Notes what it meets in the trail.
     *
     * @param below the package that it does not leave
     */
    Walker(Sources sources, String below, Narrowing narrowing, Trail trail) {
        this.sources = sources;
        this.below = below;
        this.narrowing = narrowing;
        this.trail = trail;
    }

    void walk(List<? extends Element> starts) {
        ahead.addAll(starts);
        for (Element next = ahead.poll(); next != null; next = ahead.poll()) {
            enter(next);
        }
    }

    private void enter(Element element) {
        TreePath written = walked.add(element) ? sources.written(element) : null;
        if (written != null && sources.packageOf(element).startsWith(below)) {
            scan(written, null);
        }
    }

    private void meet(@Nullable Element element) {
        if (element instanceof ExecutableElement it && it.getKind() == ElementKind.METHOD) {
            ahead.addAll(sources.calledBy(it));
        } else if (element instanceof ExecutableElement it) {
            trail.made(Sources.owner(it));
            ahead.add(it);
        } else if (element != null && element.getKind().isField()) {
            trail.named(element);
            ahead.add(element);
        }
    }

    private @Nullable Element here() {
        return sources.trees().getElement(getCurrentPath());
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        meet(here());
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        meet(here());
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        meet(here());
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        meet(here());
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
        return scanCases(tree.getExpression(), tree.getCases());
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
        return scanCases(tree.getExpression(), tree.getCases());
    }

    private @Nullable Void scanCases(ExpressionTree selector, List<? extends CaseTree> cases) {
        scan(selector, null);
        scan(narrowing.cases(getCurrentPath(), selector, cases), null);
        return null;
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void nothing) {
        if (!isIdle(tree.getBody())) {
            for (Tree label : tree.getLabels()) {
                if (label instanceof PatternCaseLabelTree it) {
                    match(Narrowing.type(it.getPattern()));
                }
            }
        }
        return super.visitCase(tree, null);
    }

    /** A case that says that it is not its business: nothing is done, or nothing comes of it. */
    private boolean isIdle(@Nullable Tree body) {
        return switch (body) {
            case LiteralTree _ -> true;
            case BlockTree it -> it.getStatements().isEmpty();
            case MethodInvocationTree it ->
                    it.getArguments().isEmpty() && isOfJava(it.getMethodSelect());
            case null, default -> false;
        };
    }

    /** {@code List.of()} or {@code Optional.empty()}. */
    private boolean isOfJava(Tree method) {
        Element element = sources.trees().getElement(TreePath.getPath(getCurrentPath(), method));
        return element != null && Sources.owner(element).toString().startsWith("java.util.");
    }

    @Override
    public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void nothing) {
        match(tree.getPattern() == null ? tree.getType() : Narrowing.type(tree.getPattern()));
        return super.visitInstanceOf(tree, null);
    }

    private void match(Tree type) {
        Element element = sources.trees().getElement(TreePath.getPath(getCurrentPath(), type));
        if (element != null) {
            trail.matched(element);
        }
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
        return scanBranches(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
    }

    @Override
    public @Nullable Void visitConditionalExpression(
            ConditionalExpressionTree tree, @Nullable Void nothing) {
        return scanBranches(
                tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
    }

    private @Nullable Void scanBranches(Tree condition, Tree then, @Nullable Tree otherwise) {
        Taken holds = narrowing.holds(getCurrentPath(), condition);
        scan(condition, null);
        if (holds != Taken.NO) {
            scan(then, null);
        }
        if (holds != Taken.YES) {
            scan(otherwise, null);
        }
        return null;
    }
}
