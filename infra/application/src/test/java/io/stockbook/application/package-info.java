/** What an operator is told by the commands of the program. */
@NullMarked
package io.stockbook.application;

import org.jspecify.annotations.NullMarked;
