package cn.xieshou.round;

/**
 * What is wrong with a cell (问题).
 *
 * @param severity {@code error}, which holds up the sheet, or {@code warning}, which a
 * sentence cures
 * @param code what kind of fault it is
 * @param message what to do about it
 */
public record SheetProblem(String severity, String code, String message) {

	static SheetProblem error(String code, String message) {
		return new SheetProblem("error", code, message);
	}

	static SheetProblem warning(String code, String message) {
		return new SheetProblem("warning", code, message);
	}

	public boolean isError() {
		return this.severity.equals("error");
	}

}
