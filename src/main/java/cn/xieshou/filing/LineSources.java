package cn.xieshou.filing;

import java.util.List;
import java.util.UUID;

import cn.xieshou.form.FormProblem;

/** Where the lines of filings came from (行的来源), so that people find them again there. */
public interface LineSources {

	/**
	 * Says of problems of lines where in their source these stand.
	 * @param problems by their fields, {@code lines[3].name}, of a filing of one line
	 * {@code name}
	 * @return the same problems in the same order
	 */
	List<FormProblem> placed(UUID filing, List<FormProblem> problems);

}
