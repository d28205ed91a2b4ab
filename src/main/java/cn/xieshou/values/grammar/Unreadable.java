package cn.xieshou.values.grammar;

/**
 * A text that cannot be read (无法读取), with the reason for which it cannot. The text is
 * never repeated in the message.
 */
public class Unreadable extends IllegalArgumentException {

	/** The reasons. */
	public enum Reason {

		/** There is no such unit, or none is written and none is usual. */
		UNKNOWN_UNIT("unknownUnit"),
		/** The unit measures something else than what is asked for. */
		WRONG_DIMENSION("wrongDimension"),
		/** A comma that does not part thousands. */
		MISPLACED_COMMA("misplacedComma"),
		/** A range or a strict bound where one number is asked for. */
		RANGE_NOT_ALLOWED("rangeNotAllowed"),
		/** Too long, too large, too fine, or no day of the calendar. */
		OUT_OF_BOUNDS("outOfBounds"),
		/** The text of a source says something else than the value beside it. */
		CONTRADICTED("contradicted"),
		/** No number, period or growth. */
		UNREADABLE("unreadable");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		/** The code in problems of the API. */
		public String code() {
			return this.code;
		}

	}

	private final Reason reason;

	private final String about;

	public Unreadable(Reason reason) {
		this(reason, "");
	}

	public Unreadable(Reason reason, String about) {
		super(about.isEmpty() ? reason.code() : reason.code() + ": " + about);
		this.reason = reason;
		this.about = about;
	}

	public Reason reason() {
		return this.reason;
	}

	/** What is at fault, such as the unit that is not known; empty if it is all of it. */
	public String about() {
		return this.about;
	}

}
