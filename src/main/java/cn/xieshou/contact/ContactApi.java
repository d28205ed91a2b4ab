package cn.xieshou.contact;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.ExportService;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;

/** Ways to reach people by program and as a file: masked, whoever asks. */
@RestController
class ContactApi {

	private final Contacts contacts;

	private final ExportService exports;

	private final Classifications classifications;

	private final Labels labels;

	ContactApi(Contacts contacts, ExportService exports, Classifications classifications, Labels labels) {
		this.contacts = contacts;
		this.exports = exports;
		this.classifications = classifications;
		this.labels = labels;
	}

	@GetMapping("/api/v1/contacts")
	Contacts.Page list(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable UUID after) {
		return this.contacts.list(q.strip(), after);
	}

	@GetMapping("/api/v1/contacts.csv")
	void csv(@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
		this.contacts.list(q.strip(), null);
		Grade grade = this.classifications.usual(Classifications.CONTACTS);
		this.exports.permit("contacts.csv", Map.of("q", List.of(q)), grade);
		ExportService.head(response, "text/csv;charset=UTF-8",
				"%s-%s.csv".formatted(this.labels.text("contacts"), this.labels.of(grade)), grade);
		Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
		out.write('\uFEFF');
		try (CsvWriter csv = CsvWriter.builder().build(out)) {
			csv.writeRecord(line(this.labels.text("entry.pairing"), this.labels.text("contacts.person"),
					this.labels.text("contacts.post"),
					Map.of(ContactKind.PHONE, this.labels.of(ContactKind.PHONE), ContactKind.ID_NUMBER,
							this.labels.of(ContactKind.ID_NUMBER), ContactKind.BANK_ACCOUNT,
							this.labels.of(ContactKind.BANK_ACCOUNT))));
			this.contacts.each(q.strip(), (one) -> csv.writeRecord(
					line(one.pairing(), one.person(), Objects.requireNonNullElse(one.post(), ""), one.masked())));
		}
	}

	private static List<String> line(String pairing, String person, String post, Map<ContactKind, String> values) {
		List<String> line = new ArrayList<>(List.of(pairing, person, post));
		for (ContactKind kind : ContactKind.values()) {
			line.add(values.getOrDefault(kind, ""));
		}
		return line.stream().map(Formulas::harmless).toList();
	}

}
