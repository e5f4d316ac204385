package io.stockbook.queryapi.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL that a client names is no way into our own network. */
final class WebhookUrlsTest {

    private final WebhookUrls urls = new WebhookUrls(settings(false));

    private static WebhookSettings settings(boolean loopback) {
        return new WebhookSettings(
                RetrySchedule.STANDARD,
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                loopback,
                Set.of(443, 8443));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://93.184.216.34/hook           | https://",
                "ftp://93.184.216.34/hook            | https://",
                "file:///etc/passwd                  | host",
                "gopher://93.184.216.34/             | https://",
                "https:///hook                       | host",
                "https:hook                          | host",
                "not a url                           | URL",
                "https://user:word@93.184.216.34/    | no user",
                "https://user@93.184.216.34/         | no user",
                "https://93.184.216.34/hook#part     | no fragment",
                "https://93.184.216.34:22/           | ports",
                "https://93.184.216.34:80/           | ports",
                "https://93.184.216.34:9200/         | ports",
                "https://localhost/                  | not public",
                "https://127.0.0.1/                  | not public",
                "https://127.1/                      | host",
                "https://127.8.9.10/                 | not public",
                "https://2130706433/                 | not public",
                "https://0.0.0.0/                    | not public",
                "https://10.1.2.3/                   | not public",
                "https://172.16.0.1/                 | not public",
                "https://172.31.255.255/             | not public",
                "https://192.168.1.1/                | not public",
                "https://169.254.169.254/latest/     | not public",
                "https://169.254.170.2/v2/           | not public",
                "https://100.100.100.200/            | not public",
                "https://168.63.129.16/metadata      | not public",
                "https://192.0.2.7/                  | not public",
                "https://198.18.0.1/                 | not public",
                "https://224.0.0.1/                  | not public",
                "https://239.255.255.250/            | not public",
                "https://255.255.255.255/            | not public",
                "https://[::1]/                      | not public",
                "https://[::]/                       | not public",
                "https://[::ffff:127.0.0.1]/         | not public",
                "https://[::ffff:10.0.0.1]/          | not public",
                "https://[::ffff:a9fe:a9fe]/         | not public",
                "https://[::127.0.0.1]/              | not public",
                "https://[64:ff9b::7f00:1]/          | not public",
                "https://[2002:7f00:1::1]/           | not public",
                "https://[2001:db8::1]/              | not public",
                "https://[fd00:ec2::254]/            | not public",
                "https://[fc00::1]/                  | not public",
                "https://[fe80::1]/                  | not public",
                "https://[fec0::1]/                  | not public",
                "https://[ff02::1]/                  | not public"
            })
    void whatIsNotPublicIsRefused(String url, String why) {
        assertThatThrownBy(() -> urls.checked(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url: ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/hook",
                "https://93.184.216.34:8443/hook?shop=7",
                "https://172.32.0.1/",
                "https://100.128.0.1/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/hook",
                "https://nobody-has-this-name.invalid/hook"
            })
    void whatAnybodyCanReachIsTaken(String url) {
        assertThat(urls.checked(url)).hasToString(url);
    }

    @Test
    void aUrlIsNeverEndless() {
        assertThatThrownBy(() -> urls.checked("https://93.184.216.34/" + "a".repeat(2_000)))
                .hasMessageContaining("at most 2000");
    }

    @Test
    void onlyWhoSaysSoTellsThisMachineAndNothingElseOfItsNetwork() {
        WebhookUrls trial = new WebhookUrls(settings(true));
        assertThat(trial.checked("http://127.0.0.1:8099/hook")).hasPort(8099);
        assertThat(trial.checked("https://localhost:9443/hook")).hasPort(9443);
        assertThatThrownBy(() -> trial.checked("http://93.184.216.34/"))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> trial.checked("http://10.0.0.1/")).hasMessageContaining("https");
        assertThatThrownBy(() -> trial.checked("https://10.0.0.1/"))
                .hasMessageContaining("not public");
        assertThatThrownBy(() -> trial.checked("https://169.254.169.254/"))
                .hasMessageContaining("not public");
    }

    @Test
    void anAddressIsJudgedByWhatItIsHoweverItIsWritten() throws Exception {
        PublicAddresses addresses = new PublicAddresses(false);
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 10, 0, 0, 1};
        assertThat(addresses.allow(InetAddress.getByAddress(mapped))).isFalse();
        assertThat(
                        addresses.allow(
                                InetAddress.getByAddress("good.example", new byte[] {10, 0, 0, 1})))
                .isFalse();
    }
}
