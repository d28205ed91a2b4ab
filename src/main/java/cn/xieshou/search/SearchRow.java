package cn.xieshou.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One posted record as the index holds it (检索条目).
 *
 * @param record the record
 * @param root its top-level pairing
 * @param pairing its pairing, {@code null} for what belongs to none
 * @param type its type
 * @param postedAt when it was posted
 * @param name its name
 * @param code what it is called by apart from its name, if anything
 * @param ref its outside reference
 * @param others aliases, numbers and what else it answers to
 * @param note what is said of it in a second line
 * @param surroundings what is looked at when several words are asked for: pairing, region
 */
record SearchRow(UUID record, UUID root, @Nullable UUID pairing, String type, Instant postedAt, String name,
		@Nullable String code, @Nullable String ref, List<String> others, @Nullable String note,
		@Nullable String surroundings) {

	List<String> syllables() {
		return Pinyin.of(Text.fold(this.name));
	}

}
