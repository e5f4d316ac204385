package io.stockbook.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were taken; without it they say little.
 *
 * @param storage the kind of file system below the database
 */
public record Machine(
        String cpu,
        int cores,
        long memoryMiB,
        String kernel,
        String storage,
        String postgresql,
        String jdk) {

    /**
     * This one.
     *
     * @param data a directory on the disk that the database uses
     */
    public static Machine here(Path data, String postgresql) throws IOException {
        return new Machine(
                line(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replace(" kB", ""))
                        / 1024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Files.getFileStore(data).type(),
                postgresql,
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String line(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
