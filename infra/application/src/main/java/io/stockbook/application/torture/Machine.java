package io.stockbook.application.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what a run was taken, so that its figures can be understood later. */
final class Machine {

    private static final String COMMIT = "STOCKBOOK_COMMIT";

    private Machine() {}

    static String commit() {
        String known = System.getenv(COMMIT);
        return known == null || known.isBlank() ? "unknown" : known;
    }

    static Map<String, Object> described() throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("processor", found("/proc/cpuinfo", "model name"));
        machine.put("memory", found("/proc/meminfo", "MemTotal"));
        machine.put(
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.runtime.version"));
        return machine;
    }

    private static String found(String file, String name) throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "unknown";
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
