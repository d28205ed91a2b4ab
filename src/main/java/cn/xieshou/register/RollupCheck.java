package cn.xieshou.register;

import java.util.List;

/** Adds up from the records what the portal keeps added up, and compares (汇总核对). */
public interface RollupCheck {

	/**
	 * Where what is kept differs from the records, a sentence each; empty if all is well.
	 * What is posted meanwhile counts in both or in neither.
	 */
	List<String> differences();

}
