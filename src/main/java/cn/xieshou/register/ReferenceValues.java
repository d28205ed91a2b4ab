package cn.xieshou.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * What the books say beside the lines of a filing that is reviewed (账上对照): earlier values
 * beside the one that is proposed; offered by the room of the types. All lines are asked
 * for at once.
 */
public interface ReferenceValues {

	/** The types of the records, {@code indicator-values}. */
	Set<String> types();

	/** What is beside each line, by its number; lines with nothing beside are absent. */
	Map<Integer, List<Fact>> of(List<Line> lines);

	/**
	 * A line that is reviewed.
	 *
	 * @param number its number
	 * @param record the record that it creates or changes
	 * @param form what it proposes, in the present version of the type's form
	 */
	record Line(int number, UUID record, JsonNode form) {

	}

	/**
	 * What the books say.
	 *
	 * @param label what it is
	 * @param text the value
	 * @param href where it comes from
	 */
	record Fact(String label, String text, String href) {

	}

}
