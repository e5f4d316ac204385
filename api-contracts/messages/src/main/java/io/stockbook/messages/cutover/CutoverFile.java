package io.stockbook.messages.cutover;

import io.stockbook.messages.Require;
import java.util.regex.Pattern;

/**
 * A file of an older system's books, by what it is called and what stood in it.
 *
 * @param part its name within the cutover
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record CutoverFile(String part, String sha256) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Checks the digest. */
    public CutoverFile {
        Require.text(part, 100, "part");
        Require.that(DIGEST.matcher(sha256).matches(), "sha256 must be 64 hexadecimal digits");
    }
}
