package cn.xieshou.journal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;

/**
 * The acts of administrators as a file (日志导出), streamed page by page, so that memory
 * stays flat and no statement takes long. That it leaves is in the journal first.
 */
@Component
class JournalFiles {

	private static final int PAGE = 1_000;

	private static final List<String> COLUMNS = List.of("at", "actor", "username", "duty", "act", "object", "detail",
			"address", "request");

	private final ReadableLines lines;

	private final JournalWords words;

	private final Labels labels;

	private final Access access;

	private final Journal journal;

	private final TransactionTemplate transaction;

	JournalFiles(ReadableLines lines, JournalWords words, Labels labels, Access access, Journal journal,
			TransactionTemplate transaction) {
		this.lines = lines;
		this.words = words;
		this.labels = labels;
		this.access = access;
		this.journal = journal;
		this.transaction = transaction;
	}

	void csv(JournalQuery query, HttpServletResponse response) throws IOException {
		List<JournalLine> page = this.lines.portion(query, null, PAGE);
		this.transaction.executeWithoutResult((status) -> this.journal.write(this.access.actor(), Act.EXPORTED,
				PairingTree.COMMONS, "export", null, Map.of("what", "journal.csv", "filter", query.parameters())));
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("journal.csv").build().toString());
		Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
		out.write('\uFEFF');
		try (CsvWriter csv = CsvWriter.builder().build(out)) {
			csv.writeRecord(COLUMNS.stream().map((column) -> this.labels.text("journal." + column)).toList());
			while (!page.isEmpty()) {
				page.forEach((line) -> csv.writeRecord(cells(line)));
				page = (page.size() < PAGE) ? List.of() : this.lines.portion(query, page.get(PAGE - 1).id(), PAGE);
			}
		}
	}

	private List<String> cells(JournalLine line) {
		return Stream
			.of(line.at().toString(), line.actor().name(), line.actor().username(),
					(line.duty() != null) ? this.labels.of(line.duty()) : "", this.labels.of(line.act()),
					object(line.object()), this.words.text(line), line.address(), line.requestId())
			.map((text) -> Formulas.harmless(Objects.requireNonNullElse(text, "")))
			.toList();
	}

	private static String object(JournalLine.What object) {
		UUID id = object.id();
		return (id != null) ? object.type() + " " + id : object.type();
	}

}
