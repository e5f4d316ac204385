package io.stockbook.commandapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stream's version as the headers {@code ETag} and {@code If-Match} write it: {@code "7"}. */
final class EntityTag {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw new ProblemException(
                    Problem.invalid("If-Match: must be one version in quotes, such as \"7\"."));
        }
        return Long.valueOf(version.group(1));
    }
}
