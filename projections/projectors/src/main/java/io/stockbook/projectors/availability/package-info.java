/** What each channel may sell now of each SKU, and every input of that number. */
@NullMarked
package io.stockbook.projectors.availability;

import org.jspecify.annotations.NullMarked;
