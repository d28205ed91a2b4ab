package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.References;
import cn.xieshou.values.Labels;

/** What somebody cites in a difference (对账佐证), as far as they may see it. */
@Component
class DifferenceEvidence {

	private final References references;

	private final EvidenceFiles files;

	private final Labels labels;

	DifferenceEvidence(References references, EvidenceFiles files, Labels labels) {
		this.references = references;
		this.files = files;
		this.labels = labels;
	}

	/**
	 * What is cited.
	 * @throws FormRejected if there is no such document or file that the actor may see
	 */
	List<Citation> of(@Nullable List<Draft.Cited> cited) {
		List<Citation> citations = new ArrayList<>();
		for (Draft.Cited one : (cited != null) ? cited : List.<Draft.Cited>of()) {
			String at = "evidence[" + citations.size() + "]";
			String called = (one.document() != null && !one.document().isBlank()) ? one.document().strip() : null;
			UUID document = (called != null) ? this.references.findNameable("documents", called)
				.orElseThrow(() -> rejected(at + ".document", "filing.unknownDocument", called)) : null;
			UUID file = one.file();
			if (document == null && file == null) {
				throw rejected(at, "filing.citesNothing");
			}
			if (file != null && !this.files.seen(Set.of(file)).contains(file)) {
				throw rejected(at + ".file", "filing.unknownFile");
			}
			citations.add(new Citation(document, one.line(), file, one.page(), one.region(), one.note()));
		}
		return citations;
	}

	private FormRejected rejected(String field, String key, Object... arguments) {
		return new FormRejected(List.of(new FormProblem(field, key, this.labels.text(key, arguments))));
	}

}
