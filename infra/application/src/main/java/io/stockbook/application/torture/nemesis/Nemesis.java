package io.stockbook.application.torture.nemesis;

import java.io.IOException;
import java.sql.SQLException;

/** One thing that goes wrong. It returns when everything is mended, and whoever waits goes on. */
@FunctionalInterface
interface Nemesis {

    void strike() throws IOException, SQLException, InterruptedException;
}
