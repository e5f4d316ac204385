/**
 * Questions become answers: jOOQ straight into answer records, each with the position it reflects.
 *
 * <p>Only views of the schema {@code read} are asked; which generation stands behind them is not
 * our business. An answer and its position are read in one statement, so they belong together.
 */
@NullMarked
package io.stockbook.queries;

import org.jspecify.annotations.NullMarked;
