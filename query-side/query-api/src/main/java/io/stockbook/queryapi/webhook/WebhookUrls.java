package io.stockbook.queryapi.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Which URLs may be told anything. What a name stands for is looked at here for whoever makes an
 * endpoint, and again each time when it is connected to.
 */
public final class WebhookUrls {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;

    private final boolean loopback;
    private final Set<Integer> ports;
    private final PublicAddresses addresses;

    /** By these settings. */
    public WebhookUrls(WebhookSettings settings) {
        this.loopback = settings.loopback();
        this.ports = settings.ports();
        this.addresses = new PublicAddresses(settings.loopback());
    }

    /**
     * Returns the URL when it may be called, as far as can be seen now.
     *
     * @throws IllegalArgumentException with a sentence when it may not
     */
    public URI checked(String text) {
        URI url = allowed(text);
        requireReachable(url.getHost());
        return url;
    }

    /**
     * Returns the URL when nothing in it forbids to call it, whatever its host stands for.
     *
     * @throws IllegalArgumentException with a sentence when something does
     */
    public URI allowed(String text) {
        URI url = parsed(text);
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw no("must have a host, no user and no fragment");
        }
        boolean here = loopback && isHere(host);
        if (!"https".equals(url.getScheme()) && !(here && "http".equals(url.getScheme()))) {
            throw no("must begin with https://");
        }
        if (!here && !ports.contains(url.getPort() < 0 ? HTTPS : url.getPort())) {
            throw no("must have one of the ports %s".formatted(ports.stream().sorted().toList()));
        }
        return url;
    }

    private static URI parsed(String text) {
        try {
            if (text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 127)) {
                return new URI(text);
            }
        } catch (URISyntaxException mistake) {
            throw new IllegalArgumentException("url: must be a URL", mistake);
        }
        throw no("must be a URL of at most %d ASCII characters".formatted(LONGEST));
    }

    /** A name that stands for nothing yet may do so later. */
    private void requireReachable(String host) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException _) {
            return;
        }
        for (InetAddress address : found) {
            if (!addresses.allow(address)) {
                throw no("stands for an address that is not public");
            }
        }
    }

    private static boolean isHere(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.equals("127.0.0.1");
    }

    private static IllegalArgumentException no(String why) {
        return new IllegalArgumentException("url: " + why);
    }
}
