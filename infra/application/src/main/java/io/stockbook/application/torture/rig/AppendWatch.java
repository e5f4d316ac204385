package io.stockbook.application.torture.rig;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads along what a driver says to PostgreSQL, just enough to know when it has asked for an
 * append, or for the end or the commit of a copied one, and now waits for the answer.
 */
final class AppendWatch implements Cut.Watch {

    private static final String APPEND = "ledger.append(";

    /** The end of an append by copy, but for the commit that follows it. */
    private static final String MOVE = "ledger.move_head(";

    private static final int KEPT = 512;
    private static final int FIRST_OF_SESSION = 4;
    private static final int HEADER = 5;
    private static final int ENCRYPTION_ASKED = 80_877_103;
    private static final int KERBEROS_ASKED = 80_877_104;

    private final Set<String> appends = new HashSet<>();
    private final Set<String> moves = new HashSet<>();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean begun;
    private boolean bound;
    private boolean moved;
    private boolean committing;
    private long missing = FIRST_OF_SESSION;
    private boolean inHeader = true;
    private volatile boolean awaiting;

    @Override
    public void sent(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            int taken = (int) Math.min(missing, length - at);
            int room = HEADER + KEPT - message.size();
            message.write(bytes, at, Math.clamp(room, 0, taken));
            at += taken;
            missing -= taken;
            if (missing == 0) {
                next();
            }
        }
    }

    @Override
    public boolean answers() {
        return awaiting;
    }

    @Override
    public void answered() {
        awaiting = false;
    }

    /** A header is whole, or a message is. */
    private void next() {
        if (inHeader) {
            int start = begun ? 1 : 0;
            missing = number(start) - 4L;
            inHeader = false;
        }
        if (missing == 0) {
            whole();
            message.reset();
            inHeader = true;
            missing = begun ? HEADER : FIRST_OF_SESSION;
        }
    }

    private void whole() {
        if (!begun) {
            int asked = number(4);
            begun = asked != ENCRYPTION_ASKED && asked != KERBEROS_ASKED;
            return;
        }
        switch (message.toByteArray()[0]) {
            case 'P' -> parsed(text(HEADER), text(HEADER + text(HEADER).length() + 1));
            case 'B' -> {
                String statement = text(HEADER + text(HEADER).length() + 1);
                bound |= appends.contains(statement);
                moved |= moves.contains(statement);
            }
            case 'S' -> {
                awaiting |= bound || moved || committing;
                bound = false;
                committing = moved;
                moved = false;
            }
            default -> {}
        }
    }

    private void parsed(String statement, String sql) {
        keep(appends, statement, sql.contains(APPEND));
        keep(moves, statement, sql.contains(MOVE));
    }

    private static void keep(Set<String> statements, String statement, boolean wanted) {
        if (wanted) {
            statements.add(statement);
        } else {
            statements.remove(statement);
        }
    }

    private int number(int at) {
        byte[] bytes = message.toByteArray();
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    /** The text that ends with the next zero byte, as far as it was kept. */
    private String text(int from) {
        byte[] bytes = message.toByteArray();
        int end = from;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return from >= bytes.length
                ? ""
                : new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
