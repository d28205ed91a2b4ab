package cn.xieshou.posting;

import org.jspecify.annotations.Nullable;

/**
 * What a constraint of a table means, told by the room of the table where it takes more
 * than the words of the constraint (表的拒绝).
 */
public interface TableRefusal {

	/**
	 * The refusal to be thrown.
	 * @param constraint the constraint that was broken
	 * @param detail what the database says of it
	 * @param line the place of the line in its filing, {@code lines[3].}, empty if it is
	 * the only one
	 * @return {@code null} if it is none of the room's
	 */
	@Nullable RuntimeException of(String constraint, String detail, String line);

}
