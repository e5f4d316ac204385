package io.stockbook.benchmarks.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Cuts what COPY wrote in PostgreSQL's binary format into pieces that COPY reads. */
final class BinaryRows {

    private static final int SIGNATURE_AND_FLAGS = 15;
    private static final short END = -1;

    private BinaryRows() {}

    /** Each with this many rows, but the last. */
    static List<byte[]> transactions(byte[] copied, int rows) {
        ByteBuffer from = ByteBuffer.wrap(copied);
        int headerLength = SIGNATURE_AND_FLAGS + Integer.BYTES;
        headerLength += from.getInt(SIGNATURE_AND_FLAGS);
        from.position(headerLength);
        List<byte[]> pieces = new ArrayList<>();
        int begin = headerLength;
        int inPiece = 0;
        short columns = from.getShort();
        while (columns != END) {
            for (int column = 0; column < columns; column++) {
                int length = from.getInt();
                from.position(from.position() + Math.max(0, length));
            }
            inPiece++;
            if (inPiece == rows) {
                pieces.add(piece(copied, headerLength, begin, from.position()));
                begin = from.position();
                inPiece = 0;
            }
            columns = from.getShort();
        }
        if (inPiece > 0) {
            pieces.add(piece(copied, headerLength, begin, from.position() - Short.BYTES));
        }
        return pieces;
    }

    private static byte[] piece(byte[] copied, int headerLength, int begin, int end) {
        return ByteBuffer.allocate(headerLength + end - begin + Short.BYTES)
                .put(copied, 0, headerLength)
                .put(copied, begin, end - begin)
                .putShort(END)
                .array();
    }
}
