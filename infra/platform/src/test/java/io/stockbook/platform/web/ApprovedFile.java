package io.stockbook.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a person has read and found right. */
public record ApprovedFile(Path path) {

    /** Fails when this is not what was approved; with {@code -Dapprove=true} it becomes so. */
    public void mustBe(String found) {
        try {
            if (Boolean.getBoolean("approve")) {
                Files.writeString(path, found);
            }
            assertThat(found)
                    .as("if the change is meant, run with -Dapprove=true and read the difference")
                    .isEqualTo(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
