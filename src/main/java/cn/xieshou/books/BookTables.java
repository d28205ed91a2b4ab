package cn.xieshou.books;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.filing.Citation;
import cn.xieshou.posting.BookLine;

/**
 * Brings in the named things of the documents (名录装载), one file per record type: a column
 * per field of the form, lists parted by {@code ；}, groups as JSON, and the columns
 * {@code document} and {@code line} for where it is written. A column {@code step} says
 * what must be posted before what.
 */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class BookTables {

	/**
	 * In an order in which nothing refers to what comes later. A type with several files
	 * has its name before the dot.
	 */
	static final List<String> TYPES = List.of("modes", "organisations", "teams", "documents.policies", "honours",
			"parks", "clusters", "enclaves", "events", "projects", "funds", "funding-entries", "linkages", "facilities",
			"products", "services", "tasks", "meetings", "cases", "volumes", "experts");

	private final BookEdition edition;

	private final TableForms forms;

	private final MovedRecords moves;

	BookTables(BookEdition edition, TableForms forms, MovedRecords moves) {
		this.edition = edition;
		this.forms = forms;
		this.moves = moves;
	}

	void load(Actor loader, LoadProgress progress) {
		for (String file : TYPES) {
			String type = file.split("\\.")[0];
			Map<String, List<BookLine>> filings = new LinkedHashMap<>();
			for (NamedCsvRecord line : BookFile.read(file + ".csv")) {
				String step = line.findField("step").orElse("");
				String filing = step + ":" + line.getField("document") + ":" + line.getField("pairing");
				filings.computeIfAbsent(filing, (fresh) -> new ArrayList<>())
					.add(new BookLine(null, null, this.forms.of(type, line), citations(line)));
			}
			filings.forEach((filing, lines) -> {
				lines.forEach((line) -> this.moves.into(loader, type, line.form()));
				this.edition.renew(loader, type, file + ":" + filing, lines);
			});
			progress.stepDone();
		}
	}

	/** The documents of a line, each with the place in it; what is made up has none. */
	private static List<Citation> citations(NamedCsvRecord line) {
		List<Citation> citations = new ArrayList<>();
		if (line.getField("document").isEmpty()) {
			return citations;
		}
		String[] documents = line.getField("document").split("；");
		String[] places = line.findField("line").orElse("").split("；", -1);
		for (int i = 0; i < documents.length; i++) {
			String place = (i < places.length) ? places[i] : "";
			citations.add(new Citation(id(documents[i]), place.isEmpty() ? null : place));
		}
		return citations;
	}

	/**
	 * Ids are known before what they belong to is posted, because pairings cite documents
	 * that belong to them, and figures that contradict each other name each other.
	 */
	static UUID id(String ref) {
		return UUID.nameUUIDFromBytes(("books:" + ref).getBytes(StandardCharsets.UTF_8));
	}

}
