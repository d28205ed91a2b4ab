package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.evidence.Documents;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** What forms cite, as their pages show it (依据版式). */
@Component
public class CitedViews {

	/**
	 * What a form cites.
	 *
	 * @param documents the documents, with a row for one more
	 * @param blank the row that pages copy when a document is added
	 * @param files the uploaded files
	 * @param places what the page carries along unseen with each file
	 */
	public record Evidence(List<CitedField> documents, CitedField blank, List<Sources.Source> files,
			List<CitedFile> places) {

	}

	/**
	 * A document being cited on a form.
	 *
	 * @param place where it stands among all that is cited, empty for a new one
	 */
	record CitedField(int index, String place, String document, String shown, String line, String note) {

	}

	/** What a form knows of a cited file but does not show. */
	record CitedFile(int index, int place, @Nullable String document, @Nullable String line, @Nullable String region) {

	}

	private final Sources sources;

	private final Documents documents;

	private final FilingVisibility visibility;

	private final Labels labels;

	CitedViews(Sources sources, Documents documents, FilingVisibility visibility, Labels labels) {
		this.sources = sources;
		this.documents = documents;
		this.visibility = visibility;
		this.labels = labels;
	}

	/** Citations as a form gives them back. */
	public static List<Draft.Cited> cited(List<Citation> evidence) {
		return evidence.stream()
			.map((citation) -> new Draft.Cited((citation.document() != null) ? citation.document().toString() : null,
					citation.line(), citation.file(), citation.page(), citation.region(), citation.note()))
			.toList();
	}

	/** What a form cites, as it shows it. */
	public Evidence evidence(List<Draft.Cited> evidence, boolean more) {
		List<CitedField> fields = new ArrayList<>();
		List<Citation> files = new ArrayList<>();
		List<CitedFile> places = new ArrayList<>();
		for (Draft.Cited cited : evidence) {
			int place = fields.size() + files.size();
			if (cited.file() != null) {
				places.add(new CitedFile(files.size(), place, cited.document(), cited.line(),
						Citation.text(cited.region())));
				files.add(new Citation(null, null, cited.file(), cited.page(), cited.region(), cited.note()));
			}
			else {
				fields.add(new CitedField(fields.size(), String.valueOf(place), text(cited.document()),
						title(cited.document()), text(cited.line()), text(cited.note())));
			}
		}
		for (int i = more ? 2 : 1; i > 0; i--) {
			fields.add(new CitedField(fields.size(), "", "", "", "", ""));
		}
		return new Evidence(fields, new CitedField(999, "", "", "", "", ""),
				this.sources.cited(Map.of(0, files)).getOrDefault(0, List.of()), places);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/**
	 * The title of a document that is called so, what it is called by where there is
	 * none.
	 */
	private String title(@Nullable String document) {
		return this.visibility.citable(text(document))
			.map((id) -> this.documents.find(List.of(id)).get(id))
			.map(Documents.Cited::title)
			.orElseGet(() -> Registers.uuid(text(document))
				.map((id) -> this.labels.text("entry.unknown"))
				.orElse(text(document)));
	}

	private String fileName(Sources.Source source) {
		return (source.file() != null) ? source.file().name()
				: (source.withheld() != null) ? this.labels.text("evidence.file.withheld") : "";
	}

	/** What is cited, in one text. */
	public String evidenceText(List<Draft.Cited> evidence) {
		List<Citation> files = evidence.stream()
			.map((cited) -> new Citation(null, cited.line(), cited.file(), cited.page(), null, null))
			.toList();
		List<Sources.Source> sources = this.sources.cited(Map.of(0, files)).getOrDefault(0, List.of());
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			Sources.Source source = sources.get(i);
			texts.add(
					Stream
						.of(title(evidence.get(i).document()), fileName(source),
								(source.page() != null) ? this.labels.text("evidence.page", source.page()) : "",
								text(source.line()))
						.filter((text) -> !text.isEmpty())
						.collect(Collectors.joining(" ")));
		}
		return String.join("；", texts);
	}

}
