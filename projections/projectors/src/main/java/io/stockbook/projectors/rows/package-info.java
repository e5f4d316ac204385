/** Reading and writing many rows with one statement of fixed text, in any generation of a view. */
@NullMarked
package io.stockbook.projectors.rows;

import org.jspecify.annotations.NullMarked;
