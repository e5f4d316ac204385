package io.stockbook.eventcatalog;

import io.stockbook.messages.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two submissions the same: the command and the version its sender has seen. */
public final class CanonicalCommand {

    private CanonicalCommand() {}

    /** SHA-256 over the name of the command, its one JSON text, and the expected version. */
    public static byte[] hash(Submission submission) {
        String body =
                submission.command().getClass().getSimpleName()
                        + '\n'
                        + LedgerJson.write(submission.command())
                        + '\n'
                        + (submission.expectedVersion() == null
                                ? ""
                                : submission.expectedVersion());
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
