package io.stockbook.architecture.source;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What the comments of the sources say, in Markdown. */
public final class Sentences {

    private final Sources sources;

    /** The comments of these sources. */
    public Sentences(Sources sources) {
        this.sources = sources;
    }

    /** The first sentence about it, or nothing. */
    public String first(Element element) {
        DocCommentTree comment = comment(element);
        return comment == null ? "" : text(comment.getFirstSentence());
    }

    /** Everything that is said about it, in paragraphs. */
    public String all(Element element) {
        StringBuilder text = new StringBuilder();
        DocCommentTree comment = comment(element);
        List<DocTree> paragraph = new ArrayList<>();
        for (DocTree tree : comment == null ? List.<DocTree>of() : comment.getFullBody()) {
            if (tree instanceof StartElementTree it && it.getName().contentEquals("p")) {
                text.append(text(paragraph)).append("\n\n");
                paragraph.clear();
            } else {
                paragraph.add(tree);
            }
        }
        return text.append(text(paragraph)).toString();
    }

    /** What is said of each part of a record that something is said of. */
    public Map<String, String> parts(Element type) {
        Map<String, String> parts = new LinkedHashMap<>();
        DocCommentTree comment = comment(type);
        if (comment != null) {
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree it && !it.isTypeParameter()) {
                    parts.put(it.getName().toString(), text(it.getDescription()));
                }
            }
        }
        return parts;
    }

    private @Nullable DocCommentTree comment(Element element) {
        TreePath written = sources.written(element);
        return written == null ? null : sources.trees().getDocCommentTree(written);
    }

    private static String text(List<? extends DocTree> trees) {
        return trees.stream()
                .map(Sentences::text)
                .collect(joining())
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static String text(DocTree tree) {
        return switch (tree) {
            case TextTree it -> it.getBody();
            case LiteralTree it -> "`" + it.getBody().getBody() + "`";
            case LinkTree it ->
                    it.getLabel().isEmpty()
                            ? "`" + it.getReference().getSignature() + "`"
                            : text(it.getLabel());
            case StartElementTree _, EndElementTree _ -> "*";
            default -> tree.toString();
        };
    }
}
