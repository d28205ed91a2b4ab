/** The portal as a whole; every room is a package below. */
@NullMarked
package cn.xieshou;

import org.jspecify.annotations.NullMarked;
