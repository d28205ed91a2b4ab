package cn.xieshou.park;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** Who runs a park, tier by tier, on its page (管理架构). */
@Component
@Order(2)
class ParkStructure implements DetailPanel {

	private static final String TYPE = "organisations";

	private final FieldTexts words;

	private final RecordNames names;

	private final Labels labels;

	ParkStructure(FieldTexts words, RecordNames names, Labels labels) {
		this.words = words;
		this.names = names;
		this.labels = labels;
	}

	/**
	 * The structure of a park.
	 *
	 * @param summary the structure in the words of the source
	 * @param tiers the bodies from the top down
	 */
	record Structure(@Nullable String summary, List<Tier> tiers) {

	}

	/**
	 * A body of the structure.
	 *
	 * @param role what it is there for
	 */
	record Tier(String role, Link body) {

	}

	@Override
	public @Nullable Structure content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ParkForm park)) {
			return null;
		}
		UUID[] bodies = Stream.of(park.committee(), park.operator(), park.developerOrganisation())
			.filter(Objects::nonNull)
			.toArray(UUID[]::new);
		Map<String, Link> links = this.names.links(TYPE, bodies);
		List<Tier> tiers = new ArrayList<>();
		add(tiers, "parks.committee", park.committee(), null, links);
		add(tiers, "parks.operator", park.operator(), null, links);
		add(tiers, "parks.developer", park.developerOrganisation(), park.developer(), links);
		return tiers.isEmpty() ? null : new Structure(park.structure(), tiers);
	}

	/** A body of the register by its name there, any other in the words of the source. */
	private void add(List<Tier> tiers, String role, @Nullable UUID body, @Nullable String said,
			Map<String, Link> links) {
		Link link = (body != null) ? links.get(body.toString()) : null;
		if (link != null) {
			tiers.add(new Tier(this.labels.text(role), (said != null) ? new Link(said, link.href()) : link));
		}
		else if (said != null) {
			tiers.add(new Tier(this.labels.text(role), Link.here(said)));
		}
	}

	@Override
	public String template() {
		return "park/parts :: structure";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	@Override
	public Set<String> fields() {
		return Set.of("structure", "committee", "operator", "developer", "developerOrganisation");
	}

}
