package cn.xieshou.search;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry that may be what somebody looks for (候选), ready to be compared.
 *
 * @param record the record
 * @param type its type
 * @param pairing its pairing, {@code null} for what belongs to none
 * @param name its name
 * @param folded its name, folded
 * @param code what it is called by apart from its name
 * @param ref its outside reference
 * @param others what else it answers to, folded
 * @param note its second line
 * @param surroundings pairing and second line, folded
 * @param syllables of each Chinese character of its name
 */
record Candidate(UUID record, String type, @Nullable UUID pairing, String name, String folded, @Nullable String code,
		@Nullable String ref, List<String> others, @Nullable String note, String surroundings, List<String> syllables) {

	/** Something that only has a name. */
	static Candidate named(String name) {
		return new Candidate(new UUID(0, 0), "", null, name, Text.fold(name), null, null, List.of(), null, "",
				Pinyin.of(name));
	}

}
