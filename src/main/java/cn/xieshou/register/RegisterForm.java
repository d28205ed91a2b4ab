package cn.xieshou.register;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the form of every record type says. Forms are records without rules of their own:
 * page, sheet row and JSON body are the same form from three hands, and only a form that
 * the form reader has read is to be trusted.
 */
public interface RegisterForm {

	/**
	 * The pairing that the record belongs to (结对), {@code null} for what belongs to none.
	 */
	@Nullable UUID pairing();

	/** What the record is called elsewhere (外部编号), unique over all types. */
	@Nullable String ref();

	/** What the record was called elsewhere before, and still answers to (曾用外部编号). */
	default List<String> formerRefs() {
		return List.of();
	}

}
