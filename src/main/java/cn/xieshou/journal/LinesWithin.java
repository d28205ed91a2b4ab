package cn.xieshou.journal;

import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/**
 * Which lines of the journal are about something of single pairings (行的归属): lines
 * themselves know the tree of pairings alone. Rooms whose acts leave lines say it of what
 * they own; what no room says anything of belongs to the tree as a whole.
 */
public interface LinesWithin {

	/**
	 * The condition that what a line is about lies within a scope.
	 * @return on the alias {@code l}, whose tree is within the scope in part or whole
	 */
	Condition within(Scope scope);

}
