package cn.xieshou.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.filing.EntryEffort;
import cn.xieshou.register.HelpedRegions;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.RegionCode;

/**
 * What the form of a new record starts with (带出): what the portal knows from who fills it
 * in, each with a word on where it comes from. All of it can be changed.
 */
@Component
class EntryDefaults {

	private final Access access;

	private final PairingTree tree;

	private final EntryEffort effort;

	private final HelpedRegions regions;

	private final Labels labels;

	private final JsonMapper json;

	EntryDefaults(Access access, PairingTree tree, EntryEffort effort, HelpedRegions regions, Labels labels,
			JsonMapper json) {
		this.access = access;
		this.tree = tree;
		this.effort = effort;
		this.regions = regions;
		this.labels = labels;
		this.json = json;
	}

	/**
	 * A form to start from.
	 *
	 * @param form what is filled in
	 * @param origins where that comes from, by the names of fields on the page
	 */
	record Start(ObjectNode form, Map<String, String> origins) {

	}

	Start of(Register<?, ?> register) {
		ObjectNode form = this.json.createObjectNode();
		Map<String, String> origins = new LinkedHashMap<>();
		if (!register.isOfPairings()) {
			return new Start(form, origins);
		}
		Scope scope = this.access.scope(register.entering());
		Optional<UUID> granted = only(scope);
		Optional<UUID> pairing = granted.or(() -> last(scope));
		pairing.ifPresent((id) -> {
			form.put("pairing", id.toString());
			origins.put(EntryReader.PREFIX + "pairing",
					this.labels.text(granted.isPresent() ? "entryForm.from.grant" : "entryForm.from.last"));
			List<String> fields = FormLayout.ofPairing(register);
			(fields.isEmpty() ? Optional.<RegionCode>empty() : this.regions.of(id))
				.ifPresent((region) -> fields.forEach((field) -> {
					form.put(field, region.code());
					origins.put(EntryReader.PREFIX + field, this.labels.text("entryForm.from.pairing"));
				}));
		});
		return new Start(form, origins);
	}

	/** Who may write for one pairing only writes for that. */
	private static Optional<UUID> only(Scope scope) {
		return (!scope.everything() && scope.roots().isEmpty() && scope.pairings().size() == 1)
				? scope.pairings().stream().findFirst() : Optional.empty();
	}

	/** Where one wrote last, if one still may. */
	private Optional<UUID> last(Scope scope) {
		return this.effort.lastPairing()
			.flatMap(this.tree::find)
			.filter((node) -> scope.contains(node.root(), node.id()))
			.map(PairingTree.Node::id);
	}

}
