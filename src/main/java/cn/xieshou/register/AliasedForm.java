package cn.xieshou.register;

import java.util.List;

/**
 * A form of what people call by several names (有别名的记录): forms, files and texts find the
 * record by each of them, and two records of it can be merged.
 */
public interface AliasedForm extends NamedForm {

	/** What else it is called: short, former and misread names (别名). */
	List<String> aliases();

	@Override
	List<String> formerRefs();

}
