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
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;

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

	private final Rules rules;

	private final Labels labels;

	Successions(Dependents dependents, FilingStore store, FilingPlaces places, PresentRecords present, Posting posting,
			Registers registers, FormReader forms, PairingTree tree, JsonMapper json, Rules rules, Labels labels) {
		this.dependents = dependents;
		this.store = store;
		this.places = places;
		this.present = present;
		this.posting = posting;
		this.registers = registers;
		this.forms = forms;
		this.tree = tree;
		this.json = json;
		this.rules = rules;
		this.labels = labels;
	}

	/**
	 * Changes what names the records that a filing voids, as far as the filing was
	 * reviewed there; what remains then refuses the void.
	 * @return the filings that were posted
	 * @throws Refusal if a record would then break a rule that it did not break before
	 */
	List<Filing> follow(Filing cause, List<FilingLine> lines, Register<?, ?> register, Instant at) {
		Map<String, String> successors = successors(lines);
		return following(cause, lines, register).entrySet()
			.stream()
			.map((one) -> follow(cause, this.registers.require(one.getKey()), one.getValue(), successors, at))
			.toList();
	}

	/**
	 * Makes sure that they can be changed so.
	 * @throws Refusal if a record would then break a rule that it does not break now
	 */
	void requireFollowable(Filing cause, List<FilingLine> lines, Register<?, ?> register) {
		Map<String, String> successors = successors(lines);
		following(cause, lines, register)
			.forEach((type, records) -> checked(cause, this.registers.require(type), records, successors));
	}

	private static Map<String, String> successors(List<FilingLine> lines) {
		Map<String, String> successors = new HashMap<>();
		lines.forEach((line) -> line.successor()
			.ifPresent((successor) -> successors.put(line.record().toString(), successor.toString())));
		return successors;
	}

	/** The records that follow, by their types. */
	private Map<String, List<UUID>> following(Filing cause, List<FilingLine> lines, Register<?, ?> register) {
		Set<@Nullable UUID> reviewed = new LinkedHashSet<>(this.places.touched(cause));
		reviewed.add(cause.getPairingId());
		Map<String, List<UUID>> byType = new LinkedHashMap<>();
		this.dependents.followers(register, cause.getRootId(), lines, Scope.EVERYTHING).forEach((follower, pairing) -> {
			if (reviewed.contains(pairing)) {
				byType.computeIfAbsent(follower.type(), (none) -> new ArrayList<>()).add(follower.record());
			}
		});
		return byType;
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> Filing follow(Filing cause,
			Register<E, F> register, List<UUID> records, Map<String, String> successors, Instant at) {
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), cause, at);
		List<FilingLine> lines = new ArrayList<>();
		List<Place> where = new ArrayList<>();
		checked(cause, register, records, successors).forEach((follower) -> {
			lines.add(follower.line());
			where.add(follower.place());
		});
		this.places.belongsTo(filing, where, false);
		filing.write(lines.size(), cause.getNote(), register.formVersion(), at);
		this.store.add(filing);
		this.store.write(filing, lines);
		this.posting.postChecked(filing, lines, register, at);
		filing.posted(at);
		return filing;
	}

	/**
	 * A record that follows.
	 *
	 * @param line the line that changes it
	 * @param place where it belongs
	 */
	private record Follower(FilingLine line, Place place) {

	}

	/**
	 * The records that follow, once it is sure that they may say what they are to say.
	 */
	private <E extends RegisterEntry, F extends Record & RegisterForm> List<Follower> checked(Filing cause,
			Register<E, F> register, List<UUID> records, Map<String, String> successors) {
		List<Follower> followers = new ArrayList<>();
		List<String> names = new ArrayList<>();
		RuleBatch<F> batch = new RuleBatch<>();
		this.present.find(register, cause.getRootId(), records).values().forEach((entry) -> {
			F before = register.form(entry);
			Place place = register.place(entry.getId(), before, this.tree);
			FilingLine line = new FilingLine(followers.size() + 1, LineAction.UPDATE, entry.getId(), entry.getVersion(),
					(ObjectNode) replaced(this.forms.write(before), successors), evidence(entry));
			followers.add(new Follower(line, place));
			names.add(entry.getName());
			F after = this.forms.readKept(register, line.form());
			batch.says(line.number(), place, after, before);
			try {
				this.present.requireSayable(register, entry, after);
			}
			catch (Refusal ex) {
				throw refused(register, entry.getName(), this.labels.text(ex));
			}
		});
		this.rules.newlyFatal(register, batch).entrySet().stream().findFirst().ifPresent((broken) -> {
			throw refused(register, names.get(broken.getKey() - 1), broken.getValue().message());
		});
		return followers;
	}

	private Refusal refused(Register<?, ?> register, String name, String why) {
		return new Refusal("filing.followerRefused", this.labels.text(register.code()), name, why);
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
