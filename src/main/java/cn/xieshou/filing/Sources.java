package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.evidence.Documents;
import cn.xieshou.evidence.EvidenceFile;
import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.register.RegisterEntry;

/** Where posted lines stand written (来源), for many lines at once. */
@Service
public class Sources {

	private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Documents documents;

	private final EvidenceFiles files;

	Sources(JdbcTemplate jdbc, JsonMapper json, Documents documents, EvidenceFiles files) {
		this.jdbc = jdbc;
		this.json = json;
		this.documents = documents;
		this.files = files;
	}

	/**
	 * A line of a filing.
	 *
	 * @param filing the filing
	 * @param number the line
	 */
	public record Line(UUID filing, int number) {

	}

	/**
	 * A place in a document or file.
	 *
	 * @param document the document as cited, {@code null} if none is, it was voided or is
	 * not shown to the reader
	 * @param line the line or paragraph
	 * @param file the file, {@code null} if none is cited or it is not shown to the
	 * reader
	 * @param page the page of the file, from 1
	 * @param region the part of that page
	 * @param note what is to be seen there
	 * @param withheld that a file is cited that the reader is not shown, otherwise
	 * {@code null}
	 * @param citation the citation itself
	 */
	public record Source(Documents.@Nullable Cited document, @Nullable String line, @Nullable EvidenceFile file,
			@Nullable Integer page, Citation.@Nullable Region region, @Nullable String note,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean withheld, @JsonIgnore Citation citation) {

		/** Whether nothing is left of what was cited. */
		@JsonIgnore
		public boolean isGone() {
			return this.citation.file() == null && this.document == null;
		}

		/** The same place, to be cited again. */
		public Draft.Cited cited() {
			UUID cited = this.citation.document();
			return new Draft.Cited((cited != null) ? cited.toString() : null, this.line, this.citation.file(),
					this.page, this.region, this.note);
		}

	}

	/** The sources of each line, in the order given there. */
	public Map<Line, List<Source>> of(Collection<Line> lines) {
		UUID[] filings = lines.stream().map(Line::filing).toArray(UUID[]::new);
		Integer[] numbers = lines.stream().map(Line::number).toArray(Integer[]::new);
		Map<Line, List<Citation>> citations = new HashMap<>();
		this.jdbc.query("""
				select l.filing_id, l.number, l.evidence from filing_line l
				join unnest(?::uuid[], ?::integer[]) as wanted (filing_id, number)
				on wanted.filing_id = l.filing_id and wanted.number = l.number
				""", (row) -> {
			citations.put(new Line(row.getObject("filing_id", UUID.class), row.getInt("number")),
					this.json.readValue(row.getString("evidence"), CITATIONS));
		}, filings, numbers);
		return cited(citations);
	}

	/**
	 * The documents that the present content of records is cited with, by the records.
	 */
	Map<UUID, Set<UUID>> documents(Collection<? extends RegisterEntry> entries) {
		Map<Line, UUID> lines = new HashMap<>();
		for (RegisterEntry entry : entries) {
			if (entry.getFilingId() != null && entry.getFilingLine() != null) {
				lines.put(new Line(entry.getFilingId(), entry.getFilingLine()), entry.getId());
			}
		}
		Map<UUID, Set<UUID>> documents = new HashMap<>();
		if (!lines.isEmpty()) {
			of(lines.keySet()).forEach((line, sources) -> documents.put(Objects.requireNonNull(lines.get(line)),
					sources.stream()
						.map((source) -> source.citation().document())
						.filter(Objects::nonNull)
						.collect(Collectors.toSet())));
		}
		return documents;
	}

	/** The same citations with the documents looked up. */
	public <K> Map<K, List<Source>> cited(Map<K, List<Citation>> citations) {
		Map<UUID, Documents.Cited> documents = this.documents.find(ids(citations, Citation::document));
		Map<UUID, EvidenceFile> files = this.files.cited(ids(citations, Citation::file));
		Map<K, List<Source>> sources = new HashMap<>();
		citations.forEach((key, each) -> {
			List<Source> found = new ArrayList<>();
			each.forEach((citation) -> found
				.add(source(citation, find(documents, citation.document()), find(files, citation.file()))));
			sources.put(key, found);
		});
		return sources;
	}

	private static Source source(Citation citation, Documents.@Nullable Cited document, @Nullable EvidenceFile file) {
		return new Source(document, citation.line(), file, citation.page(), citation.region(), citation.note(),
				(citation.file() != null && file == null) ? true : null, citation);
	}

	private static Set<UUID> ids(Map<?, List<Citation>> citations, Function<Citation, @Nullable UUID> what) {
		Set<UUID> ids = new LinkedHashSet<>();
		for (List<Citation> each : citations.values()) {
			for (Citation citation : each) {
				UUID id = what.apply(citation);
				if (id != null) {
					ids.add(id);
				}
			}
		}
		return ids;
	}

	private static <T> @Nullable T find(Map<UUID, T> found, @Nullable UUID id) {
		return (id != null) ? found.get(id) : null;
	}

}
