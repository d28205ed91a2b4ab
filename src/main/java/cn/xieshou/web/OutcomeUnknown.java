package cn.xieshou.web;

/**
 * The connection broke while an act was being committed, so that nobody can say yet
 * whether it is done (结果未知).
 */
public class OutcomeUnknown extends RuntimeException {

	public OutcomeUnknown(Throwable cause) {
		super("The connection broke during the commit", cause);
	}

}
