package io.stockbook.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;

/** How the house is kept: names, numbers, and what a decision may not look at. */
@AnalyzeClasses(
        packages = "io.stockbook",
        importOptions = {ImportOption.DoNotIncludeTests.class})
final class HabitsTest {

    private static final String DECIDERS = "io.stockbook.domain..";
    private static final String PROCESSES = "io.stockbook.sagas.process..";

    @ArchTest
    static final ArchRule decisionsDoNotLookAtTheClock =
            noClasses()
                    .that()
                    .resideInAnyPackage(DECIDERS, PROCESSES)
                    .should()
                    .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")))
                    .because("time arrives in the command or the event (ADR 8)");

    @ArchTest
    static final ArchRule decisionsDoNotThrowDice =
            noClasses()
                    .that()
                    .resideInAnyPackage(DECIDERS, PROCESSES)
                    .should()
                    .callMethodWhere(
                            target(nameMatching("randomUUID"))
                                    .or(target(owner(nameMatching("java.util.Random")))))
                    .because("the same history must decide the same again (ADR 8)");

    @ArchTest
    static final ArchRule noDumpingGrounds =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..util..",
                            "..utils..",
                            "..common..",
                            "..helper..",
                            "..misc..",
                            "..manager..",
                            "..impl..")
                    .because("a package is named for a thing, not for a drawer (ADR 8)");

    @ArchTest
    static final ArchRule noEmptySuffixes =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                    .because("such a name says nothing (ADR 8)");

    @ArchTest
    static final ArchRule quantitiesAndMoneyAreWholeNumbers =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage("io.stockbook.messages..", DECIDERS, PROCESSES)
                    .should()
                    .notHaveRawType(oneOf(double.class, float.class, Double.class, Float.class))
                    .because("a fraction of a cent is lost for ever (ADR 8)");

    @ArchTest
    static final ArchRule atMostFiveCollaborators =
            constructors()
                    .that()
                    .areDeclaredInClassesThat(areWorkers())
                    .should(haveAtMostFiveParameters())
                    .because("more than five collaborators is more than one job (ADR 8)");

    private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "a floating point number",
                type -> Arrays.stream(types).anyMatch(type::isEquivalentTo));
    }

    private static DescribedPredicate<JavaClass> areWorkers() {
        return DescribedPredicate.describe(
                "are neither records nor generated",
                type ->
                        !type.isRecord()
                                && !type.isEnum()
                                && !type.isAssignableTo(Throwable.class)
                                && !type.isAnonymousClass()
                                && !type.getPackageName().startsWith("io.stockbook.schema.jooq"));
    }

    private static ArchCondition<JavaConstructor> haveAtMostFiveParameters() {
        return new ArchCondition<>("have at most five parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int parameters = constructor.getRawParameterTypes().size();
                if (parameters > 5) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    constructor,
                                    "%s has %d".formatted(constructor.getFullName(), parameters)));
                }
            }
        };
    }
}
