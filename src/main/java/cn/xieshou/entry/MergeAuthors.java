package cn.xieshou.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.posting.History;
import cn.xieshou.register.Register;

/**
 * Who changed a record since a form was begun, and when, field by field (何人何时所改). A draft
 * is saved by its author alone, so nobody needs to be named there.
 */
@Component
class MergeAuthors {

	private final History history;

	MergeAuthors(History history) {
		this.history = history;
	}

	/**
	 * The last change of each field after a version.
	 * @param record the record, which the reader may see
	 * @param version the version that the form was begun with
	 * @return author and time by the name of the field on the page
	 */
	Map<String, String> since(Register<?, ?> register, UUID record, @Nullable Integer version) {
		Map<String, String> authors = new HashMap<>();
		for (History.Revision revision : this.history.revisions(register.code(), record)) {
			if (version != null && revision.version() > version) {
				String by = revision.author() + " · " + Numbers.time(revision.at());
				revision.changes().forEach((change) -> authors.putIfAbsent(EntryReader.PREFIX + change.field(), by));
			}
		}
		return authors;
	}

}
