package io.stockbook.architecture.source;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Some folders of sources, with every name in them resolved. */
public final class Sources implements AutoCloseable {

    private final StandardJavaFileManager files;
    private final JavacTask task;
    private final DocTrees trees;
    private final List<TypeElement> declared = new ArrayList<>();
    private final Map<ExecutableElement, List<ExecutableElement>> called = new HashMap<>();
    private final Map<Element, TreePath> places = new HashMap<>();

    private Sources(StandardJavaFileManager files, JavacTask task) {
        this.files = files;
        this.task = task;
        this.trees = DocTrees.instance(task);
    }

    /**
     * Reads every file under these folders; whatever else they use comes from the class path.
     *
     * @throws IllegalStateException when they do not compile
     */
    public static Sources under(List<Path> folders) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StandardJavaFileManager files =
                compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8);
        List<String> options =
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                said,
                                options,
                                null,
                                files.getJavaFileObjectsFromPaths(javaFiles(folders)));
        Sources sources = new Sources(files, task);
        sources.understand();
        said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .ifPresent(
                        error -> {
                            throw new IllegalStateException(error.toString());
                        });
        return sources;
    }

    private void understand() {
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            for (CompilationUnitTree unit : units) {
                for (Tree type : unit.getTypeDecls()) {
                    if (trees.getElement(TreePath.getPath(unit, type)) instanceof TypeElement it) {
                        declare(it);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void declare(TypeElement type) {
        declared.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::declare);
    }

    private static List<Path> javaFiles(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(path -> path.toString().endsWith(".java")).sorted().forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    /** The class as the compiler knows it. */
    public TypeElement type(Class<?> type) {
        return requireNonNull(
                task.getElements().getTypeElement(type.getCanonicalName()), type::getName);
    }

    /** One constant of an enum. */
    public Element constant(Enum<?> constant) {
        return type(constant.getDeclaringClass()).getEnclosedElements().stream()
                .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
                .filter(one -> one.getSimpleName().contentEquals(constant.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The classes that were read of this package, nested ones too. */
    public List<TypeElement> typesIn(String name) {
        return declared.stream().filter(type -> packageOf(type).equals(name)).toList();
    }

    String packageOf(Element element) {
        return task.getElements().getPackageOf(element).toString();
    }

    /** The class that a method, a field or a constant belongs to. */
    static Element owner(Element member) {
        return requireNonNull(member.getEnclosingElement());
    }

    /** The methods that a class declares itself, in their order. */
    public List<ExecutableElement> methods(Class<?> type) {
        return ElementFilter.methodsIn(type(type).getEnclosedElements());
    }

    /** Where it is written, or null when its source was not read. */
    @Nullable TreePath written(Element element) {
        return places.computeIfAbsent(element, trees::getPath);
    }

    DocTrees trees() {
        return trees;
    }

    boolean isA(TypeMirror type, TypeMirror other) {
        return task.getTypes().isSubtype(type, task.getTypes().erasure(other));
    }

    /** The method itself and all that override it. */
    List<ExecutableElement> calledBy(ExecutableElement method) {
        return called.computeIfAbsent(method, this::overriders);
    }

    private List<ExecutableElement> overriders(ExecutableElement method) {
        List<ExecutableElement> all = new ArrayList<>(List.of(method));
        TypeMirror owner = owner(method).asType();
        for (TypeElement type : declared) {
            if (isA(task.getTypes().erasure(type.asType()), owner)) {
                ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(other -> task.getElements().overrides(other, method, type))
                        .forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
