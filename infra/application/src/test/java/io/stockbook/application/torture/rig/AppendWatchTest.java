package io.stockbook.application.torture.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a driver says, in pieces of any size. */
final class AppendWatchTest {

    private static final String APPEND = "SELECT * FROM ledger.append($1, $2)";

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 4_096})
    void an_append_awaits_its_answer_from_its_sync_on(int piece) {
        AppendWatch watch = begun(piece);
        say(watch, piece, parse("S_1", APPEND), bind("S_1", 2_000));
        assertThat(watch.answers()).isFalse();

        say(watch, piece, message('S', new byte[0]));
        assertThat(watch.answers()).isTrue();

        watch.answered();
        assertThat(watch.answers()).isFalse();
        say(watch, piece, bind("S_1", 10), message('S', new byte[0]));
        assertThat(watch.answers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4_096})
    void the_end_of_a_copied_append_awaits_its_answer_and_so_does_its_commit(int piece) {
        AppendWatch watch = begun(piece);
        String move = "SELECT in_place FROM ledger.move_head($1, $2)";
        say(watch, piece, parse("S_2", move), bind("S_2", 100), message('S', new byte[0]));
        assertThat(watch.answers()).isTrue();

        watch.answered();
        say(watch, piece, parse("", "COMMIT"), bind("", 0), message('S', new byte[0]));
        assertThat(watch.answers()).isTrue();

        watch.answered();
        say(watch, piece, parse("", "SELECT 1"), bind("", 0), message('S', new byte[0]));
        assertThat(watch.answers()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4_096})
    void other_statements_do_not(int piece) {
        AppendWatch watch = begun(piece);
        say(watch, piece, parse("", APPEND), parse("", "SELECT 1"), bind("", 5));
        say(watch, piece, message('S', new byte[0]));
        assertThat(watch.answers()).isFalse();
    }

    private static AppendWatch begun(int piece) {
        AppendWatch watch = new AppendWatch();
        say(watch, piece, ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array());
        byte[] user = "user\0stockbook\0\0".getBytes(StandardCharsets.UTF_8);
        say(
                watch,
                piece,
                ByteBuffer.allocate(8 + user.length)
                        .putInt(8 + user.length)
                        .putInt(196_608)
                        .put(user)
                        .array());
        return watch;
    }

    private static void say(AppendWatch watch, int piece, byte[]... messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            all.writeBytes(message);
        }
        byte[] bytes = all.toByteArray();
        for (int at = 0; at < bytes.length; at += piece) {
            int length = Math.min(piece, bytes.length - at);
            byte[] chunk = new byte[length];
            System.arraycopy(bytes, at, chunk, 0, length);
            watch.sent(chunk, length);
        }
    }

    private static byte[] parse(String name, String sql) {
        return message('P', (name + "\0" + sql + "\0\0\0").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bind(String statement, int arguments) {
        byte[] names = ("\0" + statement + "\0").getBytes(StandardCharsets.UTF_8);
        return message('B', ByteBuffer.allocate(names.length + arguments).put(names).array());
    }

    private static byte[] message(char type, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) type)
                .putInt(4 + body.length)
                .put(body)
                .array();
    }
}
