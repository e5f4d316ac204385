/** The boundaries of the house, each as a test that fails when it is crossed, with its reason. */
@NullMarked
package io.stockbook.architecture;

import org.jspecify.annotations.NullMarked;
