/** Tables as CSV files, with the columns that an import of the same table reads. */
@NullMarked
package io.stockbook.queryapi.rest.csv;

import org.jspecify.annotations.NullMarked;
