/** The names of things: locations, channels, carriers and SKUs with their aliases. */
@NullMarked
package io.stockbook.projectors.master;

import org.jspecify.annotations.NullMarked;
