package io.stockbook.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConfiguredApiKeysTest {

    private static final String SHA256_OF_A_LONG_ENOUGH_KEY =
            "b5681434f49f4f18969301e96a28b295a0e1f62be556c2ed2f902d53a872f6d9";

    private final ConfiguredApiKeys keys =
            new ConfiguredApiKeys(
                    List.of(
                            ApiKey.ofText("shop", "a-long-enough-key", Set.of("order:write")),
                            ApiKey.ofText("floor", "another-long-key", Set.of("stock:write"))));

    @Test
    void aKeyStandsForItsClientAndScopes() {
        assertThat(keys.callerOf("a-long-enough-key"))
                .isEqualTo(new Caller("shop", Set.of("order:write")));
        assertThat(keys.callerOf("another-long-key"))
                .isEqualTo(new Caller("floor", Set.of("stock:write")));
    }

    @Test
    void anythingElseStandsForNobody() {
        assertThat(keys.callerOf("")).isNull();
        assertThat(keys.callerOf("a-long-enough-kez")).isNull();
        assertThat(new ConfiguredApiKeys(List.of()).callerOf("a-long-enough-key")).isNull();
    }

    @Test
    void aKeyMayBeConfiguredByItsDigest() {
        ApiKey key = ApiKey.ofDigest("shop", SHA256_OF_A_LONG_ENOUGH_KEY, Set.of());

        assertThat(key.matches(ApiKey.sha256("a-long-enough-key"))).isTrue();
        assertThat(key.matches(ApiKey.sha256("another-long-key"))).isFalse();
    }

    @Test
    void aKeyThatCanBeGuessedIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.ofText("shop", "short", Set.of()))
                .withMessageContaining("at least 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.ofDigest("shop", "abcd", Set.of()));
    }
}
