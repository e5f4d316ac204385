/** What nemeses ask of nodes, against a node that is none. */
@NullMarked
package io.stockbook.application.torture.nemesis;

import org.jspecify.annotations.NullMarked;
