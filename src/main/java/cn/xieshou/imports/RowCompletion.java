package cn.xieshou.imports;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSourceResolvable;

/**
 * What rooms above know of the rows of a type beyond what their cells say (行补全), such as
 * the usual unit of an indicator.
 */
public interface RowCompletion {

	/** Whether it knows of rows of that type. */
	boolean knows(String type);

	/**
	 * Completes a form before it is checked.
	 * @return what is to be looked at by a person
	 */
	List<Completed> complete(ObjectNode form);

	/** What may be written into a field, by what it stands for; empty if that is open. */
	Map<String, String> words(String field);

	/**
	 * Something that was completed.
	 *
	 * @param field the field of the form
	 * @param code what kind of completion it is
	 * @param what the sentence
	 */
	record Completed(String field, String code, MessageSourceResolvable what) {

	}

}
