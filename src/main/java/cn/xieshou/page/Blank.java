package cn.xieshou.page;

/** Why there is no number (空值). A reported zero is a number. */
public enum Blank {

	/** It was expected and nobody reported it (未报). */
	NOT_REPORTED,

	/** There can be none (不适用). */
	NOT_APPLICABLE,

	/** Its period has not ended (未到期). */
	NOT_DUE,

	/** The bounds of what it would be computed from leave nothing (无法比较). */
	INCOMPARABLE,

	/** Its source has it, but it cannot be read there (损毁). */
	DAMAGED

}
