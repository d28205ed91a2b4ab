package cn.xieshou.page;

/** How far a thing has come (进度), for choices that are stages. */
public interface Progress {

	/** How many of four cells are filled. */
	int reached();

	/** Whether it has come to an end before its time. */
	default boolean stalled() {
		return false;
	}

}
