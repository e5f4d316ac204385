package io.stockbook.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had, before a database is started and filled for its sake. */
final class FreePort {

    private static final int LAST = 65_535;
    private static final String IN_USE = "Address already in use";

    private FreePort() {}

    /** Fails in a sentence when nobody could listen there; the option is what names another. */
    static void check(String address, int port, String option) {
        if (port < 0 || port > LAST) {
            throw new UsageMistake(
                    "there is no port %d; choose one with %s".formatted(port, option));
        }
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            // It was free a moment ago, which is all that can be known.
        } catch (IOException taken) {
            throw new UsageMistake(
                    String.valueOf(taken.getMessage()).startsWith(IN_USE)
                            ? "port %d is in use; choose another with %s".formatted(port, option)
                            : "cannot listen on %s, port %d: %s"
                                    .formatted(address, port, taken.getMessage()));
        }
    }

    /** Whether somebody could listen there. */
    static boolean isFree(String address, int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
