package cn.xieshou.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Dependents;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingPlaces;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.PresentRecords;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;

/**
 * Lets records that name what is voided name its successor (接替): each is changed by a
 * filing of its own type, posted together with the one that voids, on the sources that it
 * had. What it said before stays in its history.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Successions {

	private final Dependents dependents;

	private final FilingStore store;

	private final FilingPlaces places;

	private final PresentRecords present;

	private final Posting posting;

	private final Registers registers;

	private final FormReader forms;

	private final PairingTree tree;

	private final JsonMapper json;

	Successions(Dependents dependents, FilingStore store, FilingPlaces places, PresentRecords present, Posting posting,
			Registers registers, FormReader forms, PairingTree tree, JsonMapper json) {
		this.dependents = dependents;
		this.store = store;
		this.places = places;
		this.present = present;
		this.posting = posting;
		this.registers = registers;
		this.forms = forms;
		this.tree = tree;
		this.json = json;
	}

	/**
	 * Changes what names the records that a filing voids, as far as the filing was
	 * reviewed there; what remains then refuses the void.
	 * @return the filings that were posted
	 */
	List<Filing> follow(Filing cause, List<FilingLine> lines, Register<?, ?> register, Instant at) {
		Map<String, String> successors = new HashMap<>();
		lines.forEach((line) -> line.successor()
			.ifPresent((successor) -> successors.put(line.record().toString(), successor.toString())));
		Set<@Nullable UUID> reviewed = new LinkedHashSet<>(this.places.touched(cause));
		reviewed.add(cause.getPairingId());
		Map<String, List<UUID>> byType = new LinkedHashMap<>();
		this.dependents.followers(register, cause.getRootId(), lines, Scope.EVERYTHING).forEach((follower, pairing) -> {
			if (reviewed.contains(pairing)) {
				byType.computeIfAbsent(follower.type(), (none) -> new ArrayList<>()).add(follower.record());
			}
		});
		return byType.entrySet()
			.stream()
			.map((one) -> follow(cause, this.registers.require(one.getKey()), one.getValue(), successors, at))
			.toList();
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Filing follow(Filing cause,
			Register<E, F> register, List<UUID> records, Map<String, String> successors, Instant at) {
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), cause, at);
		List<FilingLine> lines = new ArrayList<>();
		List<Place> where = new ArrayList<>();
		for (UUID record : records) {
			this.present.find(register, cause.getRootId(), record).ifPresent((entry) -> {
				F form = register.form(entry);
				lines.add(new FilingLine(lines.size() + 1, LineAction.UPDATE, record, entry.getVersion(),
						(ObjectNode) replaced(this.forms.write(form), successors), evidence(entry)));
				where.add(register.place(record, form, this.tree));
			});
		}
		this.places.belongsTo(filing, where, false);
		filing.write(lines.size(), cause.getNote(), register.formVersion(), at);
		this.store.add(filing);
		this.store.write(filing, lines);
		this.posting.post(filing, lines, register, at);
		filing.posted(at);
		return filing;
	}

	private List<Citation> evidence(RegisterEntry entry) {
		return (entry.getFilingId() == null || entry.getFilingLine() == null) ? List.of()
				: this.store.evidence(entry.getRootId(), entry.getFilingId(), entry.getFilingLine());
	}

	/** The same with one id instead of another; a list names each once. */
	private JsonNode replaced(JsonNode node, Map<String, String> successors) {
		if (node.isString()) {
			String text = node.stringValue();
			return this.json.getNodeFactory().stringNode(successors.getOrDefault(text, text));
		}
		if (node.isArray()) {
			Set<JsonNode> elements = new LinkedHashSet<>();
			node.forEach((element) -> elements.add(replaced(element, successors)));
			return this.json.createArrayNode().addAll(elements);
		}
		if (node.isObject()) {
			ObjectNode object = this.json.createObjectNode();
			node.properties().forEach((field) -> object.set(field.getKey(), replaced(field.getValue(), successors)));
			return object;
		}
		return node;
	}

}
