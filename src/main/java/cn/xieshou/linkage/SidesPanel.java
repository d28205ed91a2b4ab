package cn.xieshou.linkage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Link;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * Both sides of a linkage beside each other, and what the linkages of its pairing come
 * to, on its page (结对双方).
 */
@Component
class SidesPanel implements DetailPanel {

	private final LinkageRegister register;

	private final LinkageCounts counts;

	private final FieldTexts words;

	private final PairingTree tree;

	SidesPanel(LinkageRegister register, LinkageCounts counts, FieldTexts words, PairingTree tree) {
		this.register = register;
		this.counts = counts;
		this.words = words;
		this.tree = tree;
	}

	/**
	 * One side.
	 *
	 * @param bodies those that are named, linked where they have a record
	 * @param stated what a source states of it, label and value
	 */
	record OneSide(List<Link> bodies, List<FieldTexts.FieldText> stated) {

	}

	/**
	 * What the panel shows.
	 *
	 * @param pairing the pairing whose linkages are counted
	 * @param counts what they come to, by kind
	 */
	record Content(OneSide assisting, OneSide assisted, PairingTree.@Nullable Node pairing,
			List<LinkageCounts.Count> counts) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record record) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		Map<String, FieldTexts.FieldText> said = this.words.of(this.register, record)
			.stream()
			.collect(java.util.stream.Collectors.toMap((one) -> one.field().name(), (one) -> one));
		PairingTree.Node pairing = (entry.getPairingId() != null) ? this.tree.find(entry.getPairingId()).orElse(null)
				: null;
		return new Content(
				side(said, List.of("assistingOrganisations", "assisting"),
						List.of("assistingCount", "assistingFirms", "assistingAssociations")),
				side(said, List.of("assistedOrganisations", "assisted"), List.of("assistedCount")), pairing,
				(pairing != null) ? this.counts.of(Map.of("pairing", List.of(pairing.code()))) : List.of());
	}

	private static OneSide side(Map<String, FieldTexts.FieldText> said, List<String> bodies, List<String> stated) {
		return new OneSide(found(said, bodies).flatMap((one) -> one.values().stream()).toList(),
				found(said, stated).toList());
	}

	private static Stream<FieldTexts.FieldText> found(Map<String, FieldTexts.FieldText> said, List<String> names) {
		return names.stream().flatMap((name) -> Stream.ofNullable(said.get(name))).filter((one) -> !one.isBlank());
	}

	@Override
	public String template() {
		return "linkage/parts :: sides";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("assisting", "assistingOrganisations", "assisted", "assistedOrganisations", "assistingCount",
				"assistingFirms", "assistingAssociations", "assistedCount");
	}

}
