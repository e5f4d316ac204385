/**
 * Tables as CSV files: columns that are named in the first row, rows that are read one at a time,
 * and mistakes that name their row. Knows no word of any domain.
 */
@NullMarked
package io.stockbook.platform.csv;

import org.jspecify.annotations.NullMarked;
