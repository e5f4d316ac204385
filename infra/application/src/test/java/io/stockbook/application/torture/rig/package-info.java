/** The wires of the torture, and what they understand of what they carry. */
@NullMarked
package io.stockbook.application.torture.rig;

import org.jspecify.annotations.NullMarked;
