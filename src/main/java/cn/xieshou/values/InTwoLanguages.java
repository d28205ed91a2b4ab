package cn.xieshou.values;

/**
 * A failure that tells itself in both languages (双语说明), for what also happens where there
 * are no messages.
 */
public interface InTwoLanguages {

	String chinese();

	String english();

}
