package cn.xieshou.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.evidence.EvidenceFile;
import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.evidence.EvidenceStore;

/**
 * The files that records cite (佐证原件), each content once, and a list of what was uploaded
 * by whom. A file that the reader is not shown, or that is graded above the package, is
 * named as withheld.
 */
@Component
class EvidencePart {

	private static final int PORTION = 500;

	private final EvidenceFiles files;

	private final EvidenceStore store;

	private final Classifications classifications;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	EvidencePart(EvidenceFiles files, EvidenceStore store, Classifications classifications, JdbcTemplate jdbc,
			JsonMapper json) {
		this.files = files;
		this.store = store;
		this.classifications = classifications;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The highest grade of files uploaded for some pairings that the reader is shown. */
	Grade grade(Scope within) {
		Condition uploads = within.where("u");
		return this.jdbc
			.queryForList(
					"select distinct " + this.classifications.sql(Classifications.EVIDENCE, "u", "'%s'"::formatted)
							+ " from evidence_upload u where " + uploads.sql(),
					String.class, uploads.arguments().toArray())
			.stream()
			.map(Grade::valueOf)
			.filter(this.classifications::reaches)
			.max(Grade::compareTo)
			.orElse(this.classifications.usual(Classifications.EVIDENCE));
	}

	/**
	 * Writes files and the list of them.
	 * @return how many uploads there were
	 */
	long write(Set<UUID> uploads, Grade grade, DossierZip zip) {
		List<UUID> all = List.copyOf(uploads);
		Set<String> written = new HashSet<>();
		zip.text("evidence/index.jsonl", (out) -> {
			for (int from = 0; from < all.size(); from += PORTION) {
				List<UUID> portion = all.subList(from, Math.min(from + PORTION, all.size()));
				Map<UUID, EvidenceFile> found = this.files.cited(portion);
				for (UUID upload : portion) {
					out.write(this.json.writeValueAsBytes(line(upload, shown(found.get(upload), grade))));
					out.write('\n');
				}
			}
		});
		for (int from = 0; from < all.size(); from += PORTION) {
			List<EvidenceFile> portion = new ArrayList<>(
					this.files.cited(all.subList(from, Math.min(from + PORTION, all.size()))).values());
			portion.stream()
				.filter((file) -> shown(file, grade) != null && written.add(file.sha256()))
				.forEach((file) -> content(file, zip));
		}
		return all.size();
	}

	private void content(EvidenceFile file, DossierZip zip) {
		Path path = this.store.path(file.sha256());
		DossierZip.Listed listed = zip.file(name(file), (out) -> Files.copy(path, out));
		if (!listed.sha256().equals(file.sha256())) {
			throw new IllegalStateException("The evidence folder has another content under " + file.sha256());
		}
	}

	private static @Nullable EvidenceFile shown(@Nullable EvidenceFile file, Grade grade) {
		return (file != null && grade.compareTo(file.grade()) >= 0) ? file : null;
	}

	private static Map<String, @Nullable Object> line(UUID upload, @Nullable EvidenceFile file) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", upload);
		if (file == null) {
			json.put("withheld", true);
			return json;
		}
		json.put("path", name(file));
		json.put("name", file.name());
		json.put("sha256", file.sha256());
		json.put("sm3", file.sm3());
		json.put("size", file.size());
		json.put("type", file.type().mediaType());
		json.put("uploadedBy", file.uploadedBy());
		json.put("uploadedAt", file.uploadedAt());
		json.put("grade", file.grade());
		return json;
	}

	/** Under its digest: names that people gave may be the same, or no names of files. */
	private static String name(EvidenceFile file) {
		return "evidence/" + file.sha256() + "." + file.type().extensions().get(0);
	}

}
