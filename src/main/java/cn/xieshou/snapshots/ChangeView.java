package cn.xieshou.snapshots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.FilingViewAssembler;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/** Changes in words (账册变更的展示). */
@Component
class ChangeView {

	private final Registers registers;

	private final FieldTexts words;

	private final PairingTree tree;

	private final Labels labels;

	private final JsonMapper json;

	ChangeView(Registers registers, FieldTexts words, PairingTree tree, Labels labels, JsonMapper json) {
		this.registers = registers;
		this.words = words;
		this.tree = tree;
		this.labels = labels;
		this.json = json;
	}

	/**
	 * A change in words.
	 *
	 * @param change the change
	 * @param name what the record is called
	 * @param address its page, {@code null} if it is not in the books today
	 * @param pairing its pairing, {@code null} if none
	 * @param fields what changed in a record that was there before
	 */
	record Shown(Change change, String name, @Nullable String address, @Nullable String pairing,
			List<FilingViewAssembler.Change> fields) {

	}

	/** Names that changed fields refer to are read once for all changes of a type. */
	List<Shown> of(List<Change> changes) {
		Map<String, List<ObjectNode>> forms = new LinkedHashMap<>();
		changes.stream()
			.filter((change) -> change.action() == LineAction.UPDATE)
			.forEach((change) -> forms.computeIfAbsent(change.record().type(), (type) -> new ArrayList<>())
				.addAll(List.of(differing(change, false), differing(change, true))));
		Map<String, RecordNames.Names> names = new HashMap<>();
		forms.forEach((type, said) -> names.put(type, this.words.names(this.registers.require(type), said)));
		return changes.stream().map((change) -> shown(change, names)).toList();
	}

	private Shown shown(Change change, Map<String, RecordNames.Names> names) {
		Change.Subject record = change.record();
		Register<?, ?> register = this.registers.require(record.type());
		return new Shown(change, (record.name() != null) ? record.name() : this.labels.text(record.type()),
				record.isPosted() ? register.address(record.id()) : null,
				(record.pairing() != null) ? this.tree.find(record.pairing()).map(PairingTree.Node::name).orElse(null)
						: null,
				(change.action() == LineAction.UPDATE)
						? fields(change, register, Objects.requireNonNull(names.get(record.type()))) : List.of());
	}

	private List<FilingViewAssembler.Change> fields(Change change, Register<?, ?> register, RecordNames.Names names) {
		Map<String, String> old = texts(register, differing(change, false), names);
		Map<String, String> fresh = texts(register, differing(change, true), names);
		return change.fields()
			.stream()
			.map((field) -> new FilingViewAssembler.Change(field.field(), field.label(),
					old.getOrDefault(field.field(), ""), fresh.getOrDefault(field.field(), ""), null))
			.toList();
	}

	private Map<String, String> texts(Register<?, ?> register, ObjectNode form, RecordNames.Names names) {
		Map<String, String> texts = new HashMap<>();
		this.words.of(register, form, names).forEach((said) -> texts.put(said.field().name(), said.text()));
		return texts;
	}

	/** A form of the fields alone that differ. */
	private ObjectNode differing(Change change, boolean after) {
		ObjectNode form = this.json.createObjectNode();
		change.fields().forEach((field) -> {
			if ((after ? field.after() : field.before()) != null) {
				form.set(field.field(), after ? field.after() : field.before());
			}
		});
		return form;
	}

}
