package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.CheckedDraft;
import cn.xieshou.filing.CheckedDrafts;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

/**
 * Files rows as they were checked when they were read (沿用校验结果), as long as the form of
 * their type is the same and all records that they name may still be named.
 */
@Component
class CheckedRows {

	private final CheckedDrafts drafts;

	private final References references;

	private final Registers registers;

	private final PairingTree tree;

	CheckedRows(CheckedDrafts drafts, References references, Registers registers, PairingTree tree) {
		this.drafts = drafts;
		this.references = references;
		this.registers = registers;
		this.tree = tree;
	}

	/**
	 * Rows that are to be filed, sorted out.
	 *
	 * @param together those that go into one draft as they were checked
	 * @param anew the numbers of those that must be checked anew
	 * @param next the number after which there may be further rows
	 */
	record Sorted(List<ImportRows.Open> together, List<Integer> anew, int next) {

	}

	/** Sorts out rows; those of another tree of pairings are left for later. */
	Sorted sort(ImportBatch batch, List<ImportRows.Open> open) {
		Register<?, ?> register = this.registers.require(batch.type());
		Set<String> present = present(open);
		List<ImportRows.Open> together = new ArrayList<>();
		List<Integer> anew = new ArrayList<>();
		UUID root = null;
		int left = 0;
		for (ImportRows.Open row : open) {
			CheckedForm form = row.form();
			if (form == null || !this.drafts.takes(register, form.formVersion()) || !isPlaced(form)
					|| !present.containsAll(form.named())) {
				anew.add(row.number());
				continue;
			}
			UUID own = root(form);
			root = (root != null) ? root : own;
			if (own.equals(root)) {
				together.add(row);
			}
			else if (left == 0) {
				left = row.number();
			}
		}
		return new Sorted(together, anew, (left > 0) ? left - 1 : open.get(open.size() - 1).number());
	}

	/** Those of the records that rows name that may be named now. */
	private Set<String> present(List<ImportRows.Open> open) {
		Map<String, Set<String>> named = new HashMap<>();
		open.stream().filter((row) -> row.form() != null).forEach((row) -> row.form().named().forEach((one) -> {
			int blank = one.indexOf(' ');
			named.computeIfAbsent(one.substring(0, blank), (type) -> new HashSet<>()).add(one.substring(blank + 1));
		}));
		Set<String> present = new HashSet<>();
		if (!named.isEmpty()) {
			this.references.findNameable(named)
				.forEach((type, found) -> found.values().forEach((id) -> present.add(CheckedForm.named(type, id))));
		}
		return present;
	}

	private boolean isPlaced(CheckedForm form) {
		return form.pairing() == null || this.tree.find(form.pairing()).isPresent();
	}

	private UUID root(CheckedForm form) {
		return (form.pairing() != null) ? this.tree.require(form.pairing()).root() : PairingTree.COMMONS;
	}

	/** Writes rows into one draft. */
	UUID write(ImportBatch batch, List<ImportRows.Open> rows, String note) {
		List<CheckedDraft.Line> lines = rows.stream()
			.map((row) -> Objects.requireNonNull(row.form()))
			.map((form) -> new CheckedDraft.Line(form.pairing(), form.form(), form.hits()))
			.toList();
		int version = Objects.requireNonNull(rows.get(0).form()).formVersion();
		return this.drafts.create(new CheckedDraft(batch.type(), version, lines, note));
	}

}
