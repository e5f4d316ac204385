package io.stockbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom: the second wall behind the dependency lists of the poms (ADR 8). */
@AnalyzeClasses(
        packages = "io.stockbook",
        importOptions = {ImportOption.DoNotIncludeTests.class})
final class BoundariesTest {

    @ArchTest
    static final ArchRule messagesArePlain =
            classes()
                    .that()
                    .resideInAPackage("io.stockbook.messages..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("io.stockbook.messages..", "java..", "org.jspecify..")
                    .because("the language must outlive every framework (ADR 8)");

    @ArchTest
    static final ArchRule theDomainIsPure =
            classes()
                    .that()
                    .resideInAPackage("io.stockbook.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.stockbook.domain..",
                            "io.stockbook.messages..",
                            "java..",
                            "org.jspecify..",
                            "io.vavr..",
                            "org.pcollections..")
                    .because("a decision is a function of state and command (ADR 8)");

    @ArchTest
    static final ArchRule processesArePure =
            classes()
                    .that()
                    .resideInAPackage("io.stockbook.sagas.process..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.stockbook.sagas.process..",
                            "io.stockbook.messages..",
                            "java..",
                            "org.jspecify..",
                            "org.pcollections..",
                            "org.apache.commons.text.similarity..")
                    .because("a process reacts, the runtime does everything else (ADR 3)");

    @ArchTest
    static final ArchRule onlyThreeModulesKnowAxon =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.stockbook.aggregates..",
                            "io.stockbook.eventstore..",
                            "io.stockbook.application..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..")
                    .because("Axon stays behind our own ports (ADR 2)");

    @ArchTest
    static final ArchRule theReadSideDoesNotKnowTheWriteSide =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.stockbook.projectors..",
                            "io.stockbook.queries..",
                            "io.stockbook.queryapi..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.stockbook.domain..",
                            "io.stockbook.aggregates..",
                            "io.stockbook.sagas..",
                            "io.stockbook.commandapi..",
                            "io.stockbook.eventstore..")
                    .because("the two sides meet only in events (ADR 8)");

    @ArchTest
    static final ArchRule projectorsAndQueriesAreStrangers =
            noClasses()
                    .that()
                    .resideInAPackage("io.stockbook.queries..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.stockbook.projectors..")
                    .because("they meet in the tables of a generation and nowhere else");

    @ArchTest
    static final ArchRule queriesReadOnlyPublishedViews =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.stockbook.queries..", "io.stockbook.queryapi..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.stockbook.schema.jooq.ledger..")
                    .because("the write side's tables are nobody's answer (ADR 8)");

    @ArchTest
    static final ArchRule projectorsDoNotTouchTheLedger =
            noClasses()
                    .that()
                    .resideInAPackage("io.stockbook.projectors..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.stockbook.schema.jooq.ledger..")
                    .because("a view is a fold of events and of nothing else (invariant 5)");

    @ArchTest
    static final ArchRule commandApiDoesNotDecide =
            noClasses()
                    .that()
                    .resideInAPackage("io.stockbook.commandapi..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.stockbook.domain..",
                            "io.stockbook.aggregates..",
                            "io.stockbook.queries..",
                            "org.jooq..")
                    .because("an endpoint reads, makes the command, sends and renders (ADR 8)");

    @ArchTest
    static final ArchRule platformHasNoDomainWord =
            noClasses()
                    .that()
                    .resideInAPackage("io.stockbook.platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.stockbook.messages..",
                            "io.stockbook.domain..",
                            "io.stockbook.queries..",
                            "io.stockbook.schema..")
                    .because("the platform could carry another product (ADR 8)");

    @ArchTest
    static final ArchRule onlyTheDoorsSpeakGrpc =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.stockbook.grpc..",
                            "io.stockbook.commandapi.grpc..",
                            "io.stockbook.queryapi.grpc..",
                            "io.stockbook.application..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.stockbook.grpc..")
                    .because("a contract's messages end at the door (ADR 41)");

    @ArchTest
    static final ArchRule everyCallDeclaresItsScope =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo("io.grpc.BindableService")
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("io.stockbook.grpc..")
                    .and()
                    .arePublic()
                    .and()
                    .doNotHaveName("bindService")
                    .should()
                    .beAnnotatedWith("io.stockbook.platform.security.Scope")
                    .because("what declares no scope answers nobody (ADR 41)");

    @ArchTest
    static final ArchRule nobodyKnowsTheApplication =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.stockbook.application..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.stockbook.application..")
                    .because("only the application knows that both sides exist (ADR 8)");
}
