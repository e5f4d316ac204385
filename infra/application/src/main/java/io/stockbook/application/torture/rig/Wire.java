package io.stockbook.application.torture.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * A TCP wire that passes on what it is given. It drops an answer only after the whole request went
 * through, and the connection with it: one side is sure that it answered, the other hears nothing.
 */
public final class Wire implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final ServerSocket entrance;
    private final IntSupplier target;
    private final Cut cut;
    private final Supplier<Cut.Watch> watches;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Wire(ServerSocket entrance, IntSupplier target, Cut cut, Supplier<Cut.Watch> watches) {
        this.entrance = entrance;
        this.target = target;
        this.cut = cut;
        this.watches = watches;
    }

    /** A wire to a database, which drops answers to appends only. */
    static Wire toDatabase(IntSupplier port, Cut cut) throws IOException {
        return opened(port, cut, AppendWatch::new);
    }

    /** A wire to a node, which may drop any answer. */
    static Wire toNode(IntSupplier port, Cut cut) throws IOException {
        return opened(port, cut, Cut.AnyAnswer::new);
    }

    private static Wire opened(IntSupplier port, Cut cut, Supplier<Cut.Watch> watches)
            throws IOException {
        ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Wire wire = new Wire(entrance, port, cut, watches);
        Thread.ofPlatform().daemon().name("wire").start(wire::accept);
        return wire;
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                open.add(near);
                Thread.ofPlatform().daemon().start(() -> join(near));
            } catch (IOException _) {
                // Closed; or a caller that went away again, and the next one is waited for.
            }
        }
    }

    /** Whoever cannot be reached is not there for the caller either: its connection ends. */
    private void join(Socket near) {
        Socket far = new Socket();
        open.add(far);
        try {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()));
            Cut.Watch watch = watches.get();
            Thread asking = Thread.ofPlatform().daemon().start(() -> ask(near, far, watch));
            answer(near, far, watch);
            asking.join();
        } catch (IOException _) {
            // As it is meant to be: the other side is away.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end(near, far);
        }
    }

    private void ask(Socket near, Socket far, Cut.Watch watch) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = near.getInputStream();
            OutputStream out = far.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                watch.sent(chunk, length);
                out.write(chunk, 0, length);
            }
        } catch (IOException _) {
            // One of them is gone, so both are.
        } finally {
            end(near, far);
        }
    }

    private void answer(Socket near, Socket far, Cut.Watch watch) throws IOException {
        byte[] chunk = new byte[CHUNK];
        InputStream in = far.getInputStream();
        OutputStream out = near.getOutputStream();
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            if (cut.drops(watch)) {
                end(near, far);
                return;
            }
            watch.answered();
            out.write(chunk, 0, length);
        }
        end(near, far);
    }

    private void end(Socket... both) {
        for (Socket one : both) {
            open.remove(one);
            try {
                one.close();
            } catch (IOException _) {
                // It is closed either way.
            }
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        end(open.toArray(Socket[]::new));
    }
}
