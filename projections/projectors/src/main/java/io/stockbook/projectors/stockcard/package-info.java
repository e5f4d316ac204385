/** Every movement with its running balance, its reason and who said so. */
@NullMarked
package io.stockbook.projectors.stockcard;

import org.jspecify.annotations.NullMarked;
