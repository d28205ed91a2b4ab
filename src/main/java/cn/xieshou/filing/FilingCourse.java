package cn.xieshou.filing;

/**
 * Learns that a filing was handed in or taken back (提交与撤回), within the transaction that
 * does so: whoever keeps something said of its lines goes on with them.
 */
public interface FilingCourse {

	/** It was handed in, for the first time or once more. */
	void submitted(Filing filing);

	/** It was taken back by its author. */
	void withdrawn(Filing filing);

}
