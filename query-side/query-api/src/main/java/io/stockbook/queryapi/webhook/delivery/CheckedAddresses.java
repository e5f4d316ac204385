package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.queryapi.webhook.PublicAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * What a name stands for, at the moment in which it is connected to. The connection goes to what is
 * returned here, so a name that meant something else when it was checked gains nothing.
 */
final class CheckedAddresses implements DnsResolver {

    private final PublicAddresses addresses;

    CheckedAddresses(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!addresses.allow(address)) {
                throw new ForbiddenAddressException();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
}
