package cn.xieshou.page;

import org.jspecify.annotations.Nullable;

/**
 * Words that lead somewhere (链接): a step of the way to a page, a condition to drop.
 *
 * @param text the words
 * @param href where they lead, {@code null} where the reader is already
 */
public record Link(String text, @Nullable String href) {

	public static Link here(String text) {
		return new Link(text, null);
	}

}
