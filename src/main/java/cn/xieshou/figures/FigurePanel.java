package cn.xieshou.figures;

import org.jspecify.annotations.Nullable;

/** What an upper room says of a reported figure on its page and in its drawer (数字旁注). */
public interface FigurePanel {

	/**
	 * What the panel shows of a figure that the reader may see, {@code null} if nothing.
	 */
	@Nullable Object content(Figure figure);

	/** The fragment that shows it; its one parameter is the content. */
	String template();

}
