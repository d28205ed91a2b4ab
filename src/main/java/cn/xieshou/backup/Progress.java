package cn.xieshou.backup;

/** Is told how far a backup or a restore has come (进度). */
@FunctionalInterface
public interface Progress {

	/**
	 * Something is done.
	 * @param what a table, or the folder of evidence
	 */
	void reached(long done, long total, String what);

}
