package io.stockbook.connectors.onlineretail;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Rows made up for the specs: each class, quotes, repeats, mixed invoices and a split run. */
final class Rows {

    static final String HEADER = String.join(",", Row.COLUMNS) + "\n";

    /** Fourteen shipped, three returned, three lost, two found and five non-stock rows. */
    static final String SMALL =
            HEADER
                    + """
                    900001,MUG,"MUG, ""BLUE"" ",6,2011-01-10 09:00:00,2.55,17001,United Kingdom
                    900001,mug,MUG SMALL,6,2011-01-10 09:00:00,1.25,17001,United Kingdom
                    900001,MUG,"MUG, ""BLUE"" ",6,2011-01-10 09:00:00,2.55,17001,United Kingdom
                    900001,POST,POSTAGE,1,2011-01-10 09:01:00,18.00,17001,United Kingdom
                    900002,MUG,"MUG, ""BLUE"" ",200,2011-01-10 10:00:00,2.1,12001,France
                    900003,VASE,,-3,2011-01-10 11:00:00,0,,United Kingdom
                    900004,VASE,VASE,10,2011-01-11 09:00:00,4.005,17002,United Kingdom
                    900005,MUG,MUG,1,2011-01-11 09:30:00,2.55,17001,United Kingdom
                    900004,VASE,VASE,2,2011-01-11 10:00:00,4.005,17002,United Kingdom
                    C900006,MUG,"MUG, ""BLUE"" ",-2,2011-07-12 09:00:00,2.55,17001,United Kingdom
                    C900006,POST,POSTAGE,-1,2011-07-12 09:00:00,18.00,17001,United Kingdom
                    C900007,mug,MUG SMALL,-6,2011-07-12 09:10:00,1.25,17001,United Kingdom
                    C900007,mug,MUG SMALL,-6,2011-07-12 09:10:00,1.25,17001,United Kingdom
                    900008,MUG,damaged,-4,2011-07-12 10:00:00,0,,United Kingdom
                    900008,VASE,VASE,5,2011-07-12 10:00:00,4.25,,United Kingdom
                    900008,mug,amazon,7,2011-07-12 10:00:00,0,,United Kingdom
                    900009,BOWL,found,50,2011-07-12 11:00:00,0,,United Kingdom
                    900010,BOWL,BOWL,49,2011-07-13 09:00:00,0.001,17003,United Kingdom
                    900010,BOWL,BOWL,1,2011-07-13 09:00:00,0.00,17003,United Kingdom
                    A900011,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom
                    C900012,M,Manual,-1,2011-08-13 09:00:00,4.50,17001,United Kingdom
                    900013,MUG,MUG,100,2011-08-14 09:00:00,2.55,12002,Germany
                    900013,D,Discount,1,2011-08-14 09:00:00,0.5,12002,Germany
                    900014,VASE,missing,-1,2011-08-15 09:00:00,0,,United Kingdom
                    900015,mug,MUG SMALL,500,2011-08-16 09:00:00,1.25,17001,United Kingdom
                    900016,VASE,VASE,3,2011-08-16 10:00:00,4.25,17001,United Kingdom
                    900016,VASE,VASE,3,2011-08-16 10:00:00,4.25,17001,United Kingdom
                    """;

    private Rows() {}

    static Path gzipped(Path folder, String csv) throws IOException {
        Path file = folder.resolve("rows.csv.gz");
        try (Writer out =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)),
                        StandardCharsets.UTF_8)) {
            out.write(csv);
        }
        return file;
    }

    static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(file)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }
}
