/** ATS against the formula as a decision table, and against a plain fold. */
@NullMarked
package io.stockbook.projectors.availability;

import org.jspecify.annotations.NullMarked;
