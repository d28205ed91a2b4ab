package cn.xieshou.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.classification.Grade;
import cn.xieshou.list.ListQuery;

/**
 * Writes a package part by part (写审计包): records, control totals, evidence, dictionary,
 * journal, then the list of all files and the page that compares them with it.
 */
@Component
class DossierWriter {

	private final RecordPart records;

	private final EvidencePart evidence;

	private final DictionaryPart dictionary;

	private final JournalPart journal;

	private final VerifierPage page;

	private final DossierTotals totals;

	private final DossierHead head;

	private final JsonMapper json;

	DossierWriter(RecordPart records, EvidencePart evidence, DictionaryPart dictionary, JournalPart journal,
			VerifierPage page, DossierTotals totals, DossierHead head, JsonMapper json) {
		this.records = records;
		this.evidence = evidence;
		this.dictionary = dictionary;
		this.journal = journal;
		this.page = page;
		this.totals = totals;
		this.head = head;
		this.json = json;
	}

	/**
	 * Writes a package.
	 * @param id its watermark
	 * @param told takes how many records were written
	 * @return how many records it holds
	 */
	long write(UUID id, DossierQuery query, Grade grade, OutputStream out, LongConsumer told) throws IOException {
		DossierZip zip = new DossierZip(out);
		Set<UUID> cited = new LinkedHashSet<>();
		List<ListQuery> written = new ArrayList<>();
		long records = records(query, zip, cited, written, told);
		long files = this.evidence.write(cited, grade, zip);
		this.dictionary.write(written, zip);
		long blocks = this.journal.write(query.within(), zip);
		Map<String, @Nullable Object> manifest = this.head.of(id, query, grade);
		manifest.put("records", records);
		manifest.put("evidence", files);
		manifest.put("blocks", blocks);
		manifest.put("page", this.page.digests());
		manifest.put("files", zip.files());
		DossierZip.Listed listed = zip.text("manifest.json",
				(part) -> part.write(this.json.writeValueAsBytes(manifest)));
		zip.finish("verify.html", this.page.of(listed));
		return records;
	}

	/** Writes the records of all lists that have some, and what they add up to. */
	private long records(DossierQuery query, DossierZip zip, Set<UUID> cited, List<ListQuery> written,
			LongConsumer told) {
		List<Map<String, @Nullable Object>> totals = new ArrayList<>();
		long records = 0;
		for (ListQuery list : query.lists()) {
			Map<String, @Nullable Object> total = this.totals.of(list);
			if (!DossierTotals.isNone(total)) {
				long before = records;
				RecordPart.Count[] count = { new RecordPart.Count(0, 0) };
				zip.text("records/" + list.register().code() + ".jsonl", (part) -> count[0] = this.records.write(list,
						part, cited, (done) -> told.accept(before + done)));
				records += count[0].records();
				total.put("written", count[0].records());
				total.put("revisions", count[0].revisions());
				totals.add(total);
				written.add(list);
			}
		}
		zip.text("totals.json", (part) -> part.write(this.json.writeValueAsBytes(totals)));
		return records;
	}

}
