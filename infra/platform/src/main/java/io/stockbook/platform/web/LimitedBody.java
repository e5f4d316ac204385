package io.stockbook.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that ends with an exception when it is longer than allowed. */
final class LimitedBody extends ServletInputStream {

    /** The body was longer than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private final long most;

        TooLarge(long most) {
            this.most = most;
        }

        Problem problem() {
            return BodyLimit.tooLarge(most);
        }
    }

    private final ServletInputStream body;
    private final long most;
    private long left;

    LimitedBody(ServletInputStream body, long most) {
        this.body = body;
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = body.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLarge {
        left -= read;
        if (left < 0) {
            throw new TooLarge(most);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
