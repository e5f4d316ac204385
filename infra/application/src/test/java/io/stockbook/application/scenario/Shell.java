package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A real shell in a directory, in which these variables are set. */
record Shell(Path directory, Map<String, String> variables) {

    /** Where the tests run. */
    Shell(Map<String, String> variables) {
        this(Path.of(""), variables);
    }

    /** Types it, and gives what is printed. */
    String type(String script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        bash.directory(directory.toAbsolutePath().toFile());
        bash.environment().putAll(variables);
        Process shell = bash.start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}
