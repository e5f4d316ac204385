/**
 * The judgement at the end of a torture run: what clients were told and shown is held against the
 * events, which are folded and decided again by the domain itself.
 */
@NullMarked
package io.stockbook.application.torture.check;

import org.jspecify.annotations.NullMarked;
