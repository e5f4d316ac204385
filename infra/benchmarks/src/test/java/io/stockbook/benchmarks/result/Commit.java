package io.stockbook.benchmarks.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Which Stockbook it was. */
public final class Commit {

    private Commit() {}

    /** The commit of the working directory, marked when something in it differs. */
    public static String here() throws IOException, InterruptedException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--abbrev=40", "--dirty")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }
}
