package io.stockbook.platform.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What to quote when asking about one request: 32 hexadecimal digits, as W3C trace ids are. */
public final class TraceId {

    private static final int BYTES = 16;

    private TraceId() {}

    /** One that nobody has. */
    public static String fresh() {
        byte[] fresh = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
