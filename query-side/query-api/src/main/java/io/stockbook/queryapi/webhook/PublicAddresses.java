package io.stockbook.queryapi.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses that anybody can reach from those that only this machine or its neighbours can: a
 * URL that a client names must not become a way into our own network.
 */
public final class PublicAddresses {

    /**
     * IPv4 blocks that are not the public internet (RFC 6890 and the IANA registry), and the one
     * public address at which a cloud keeps its metadata.
     */
    private static final List<Block> PRIVATE_4 =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("10.0.0.0", 8),
                    Block.of("100.64.0.0", 10),
                    Block.of("127.0.0.0", 8),
                    Block.of("168.63.129.16", 32),
                    Block.of("169.254.0.0", 16),
                    Block.of("172.16.0.0", 12),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("192.168.0.0", 16),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    Block.of("224.0.0.0", 3));

    /** Everything public is in here. */
    private static final Block GLOBAL_6 = Block.of("2000::", 3);

    /** But not these: protocols, documentation, and those that carry an IPv4 address inside. */
    private static final List<Block> PRIVATE_6 =
            List.of(
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    Block.of("2002::", 16),
                    Block.of("3fff::", 20));

    private final boolean loopback;

    /** Allows this machine itself, too, if that is said. */
    public PublicAddresses(boolean loopback) {
        this.loopback = loopback;
    }

    /** True when one may connect to it. */
    public boolean allow(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        byte[] bytes = address.getAddress();
        // A mapped IPv4 address has four bytes here, too.
        return bytes.length == 4
                ? PRIVATE_4.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL_6.holds(bytes)
                        && PRIVATE_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses that begin alike. */
    private static final class Block {

        private final byte[] first;
        private final int bits;

        private Block(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Block of(String first, int bits) {
            return new Block(InetAddress.ofLiteral(first).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((first[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
