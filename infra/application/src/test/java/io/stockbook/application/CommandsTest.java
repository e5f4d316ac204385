package io.stockbook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What an operator can mend is told in one line, before anything is touched. */
final class CommandsTest {

    @TempDir Path directory;

    @Test
    void a_directory_without_a_ledger_is_not_verified_and_stays_as_it_is() {
        Said said = run("verify", "--data", directory.toString());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo(
                        "stockbook: There is no database in %s, and none was made. Name the directory that has one.%n"
                                .formatted(directory));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_port_in_use_is_found_out_before_a_database_is_started() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            Said said = run("demo", "--data", directory.toString(), "--port", port);

            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err())
                    .isEqualTo(
                            "stockbook: port %s is in use; choose another with --port%n"
                                    .formatted(port));
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void two_doors_need_two_ports() {
        Said said =
                run(
                        "demo",
                        "--data",
                        directory.toString(),
                        "--port",
                        "18733",
                        "--grpc-port",
                        "18733");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo(
                        "stockbook: --port and --grpc-port both say 18733; they need one each%n"
                                .formatted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "verify", "rebuild", "torture"})
    void every_command_that_keeps_data_says_how_to_name_its_directory(String command) {
        StringWriter out = new StringWriter();
        CommandLine stockbook = Stockbook.commandLine().setOut(new PrintWriter(out, true));

        assertThat(stockbook.execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("--data=DIR");
    }

    @ParameterizedTest
    @CsvSource({
        "rebuild availabilty, there is no view availabilty; there are availability",
        "rebuild, name views or say --all; there are availability",
        "rebuild --all orders, name views or say --all; there are availability"
    })
    void what_is_not_a_view_is_not_built_anew(String command, String mistake) {
        Said said = run((command + " --data " + directory).split(" ", -1));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).startsWith("stockbook: " + mistake);
        assertThat(directory).isEmptyDirectory();
    }

    private record Said(int status, String err) {}

    private static Said run(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine stockbook = Stockbook.commandLine().setErr(new PrintWriter(err, true));
        return new Said(stockbook.execute(arguments), err.toString());
    }
}
