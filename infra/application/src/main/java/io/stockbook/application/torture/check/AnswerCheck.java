package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Outcome;
import io.stockbook.messages.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one command's clients were told, against what the ledger remembers of it. */
final class AnswerCheck {

    private final Findings findings;

    AnswerCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Asked asked) {
        Optional<Attempt> taken = asked.taken();
        for (Attempt attempt : asked.attempts()) {
            switch (attempt.outcome()) {
                case OK, REFUSED -> acknowledged(asked, attempt, taken);
                case KEY_REUSED -> reused(asked, attempt);
                case IN_FLIGHT -> inFlight(asked, attempt);
                case MISTAKE -> wrong(attempt, "the request was not understood");
                case UNKNOWN, NOT_TAKEN -> {}
            }
        }
        sameWords(asked.attempts());
        neverTaken(asked);
    }

    private void acknowledged(Asked asked, Attempt attempt, Optional<Attempt> taken) {
        Known known = asked.known();
        if (known == null || !says(attempt, known)) {
            findings.add(
                    Fault.LOST_ACKNOWLEDGED,
                    "%s was answered %s, the ledger knows %s"
                            .formatted(attempt.id(), attempt.answer(), known));
        } else if (taken.isEmpty() || !taken.get().body().equals(attempt.body())) {
            wrong(attempt, "the answer belongs to another body under the same key");
        }
    }

    private static boolean says(Attempt attempt, Known known) {
        JsonNode said = JsonMapper.shared().readTree(attempt.answer());
        Refusal refusal = known.refusal();
        if (attempt.outcome() == Outcome.REFUSED) {
            return refusal != null
                    && refusal.code().name().equals(attempt.code())
                    && refusal.sentence().equals(said.path("detail").asString(""))
                    && Long.valueOf(known.version()).equals(attempt.version());
        }
        return refusal == null
                && said.path("stream").asString("").equals(known.stream())
                && said.path("version").asLong() == known.version()
                && said.path("position").asLong() == known.position()
                && (known.position() == 0
                        || Instant.parse(said.path("recordedAt").asString(""))
                                .equals(known.recordedAt()));
    }

    /** Somebody must have sent another body before. */
    private void reused(Asked asked, Attempt attempt) {
        boolean another =
                asked.attempts().stream()
                        .anyMatch(
                                other ->
                                        other.invoked() < attempt.returned()
                                                && !other.body().equals(attempt.body()));
        if (!another) {
            wrong(attempt, "KEY_REUSED, and nobody sent another body");
        }
    }

    /** Another attempt must have been under way, as far as anybody can know. */
    private void inFlight(Asked asked, Attempt attempt) {
        boolean another =
                asked.attempts().stream()
                        .anyMatch(
                                other ->
                                        !other.equals(attempt)
                                                && other.invoked() < attempt.returned()
                                                && (other.outcome() == Outcome.UNKNOWN
                                                        || other.returned() > attempt.invoked()));
        if (!another) {
            wrong(attempt, "IN_FLIGHT, and nothing was");
        }
    }

    /** The same request gets the same words each time, to the byte. */
    private void sameWords(List<Attempt> attempts) {
        Attempt first = null;
        for (Attempt attempt : attempts) {
            if (attempt.outcome().acknowledged()) {
                if (first != null && !first.answer().equals(attempt.answer())) {
                    wrong(attempt, "the first answer was " + first.answer());
                }
                first = first == null ? attempt : first;
            }
        }
    }

    /** Who is told each time that nothing has happened may rely on it. */
    private void neverTaken(Asked asked) {
        boolean denied =
                asked.attempts().stream()
                        .allMatch(attempt -> attempt.outcome() == Outcome.NOT_TAKEN);
        if (denied && asked.known() != null) {
            wrong(asked.attempts().getFirst(), "nothing was to have happened, but it has");
        }
    }

    private void wrong(Attempt attempt, String why) {
        findings.add(
                Fault.WRONG_ANSWER,
                "%s (%s of %s, node %d): %s; the answer was %d %s"
                        .formatted(
                                attempt.id(),
                                attempt.command(),
                                attempt.stream(),
                                attempt.node(),
                                why,
                                attempt.status(),
                                attempt.answer()));
    }
}
