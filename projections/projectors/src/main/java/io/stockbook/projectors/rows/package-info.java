/** What all projectors share: their generation, and many rows with one statement of fixed text. */
@NullMarked
package io.stockbook.projectors.rows;

import org.jspecify.annotations.NullMarked;
