package io.stockbook.connectors.alerts;

import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** What a rule is called, in an address and in the subject of a mail. */
final class RuleName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private RuleName() {}

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ProblemException(
                    Problem.invalid(
                            "rule: must have 1 to 60 of the letters A to Z, digits and . _ -"));
        }
        return name;
    }

    static ProblemException unknown(OwnerId owner, String name) {
        return new ProblemException(
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "NOT_FOUND",
                        "There is no alert rule %s of %s.".formatted(name, owner)));
    }
}
