package cn.xieshou.cluster;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The chain of a cluster position by position, with its gaps, on its page (产业链链位). */
@Component
@Order(1)
class ClusterChain implements DetailPanel {

	private final FieldTexts words;

	ClusterChain(FieldTexts words) {
		this.words = words;
	}

	/**
	 * A chain.
	 *
	 * @param gaps how many positions nobody fills
	 */
	record Chain(long gaps, List<Position> positions) {

	}

	/**
	 * A position of it.
	 *
	 * @param move what is done about it
	 * @param filledBy who fills it, {@code null} if nobody does or nobody says
	 */
	record Position(String name, @Nullable String move, @Nullable String filledBy, boolean gap) {

	}

	@Override
	public @Nullable Chain content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ClusterForm cluster) || cluster.positions().isEmpty()) {
			return null;
		}
		List<Position> positions = cluster.positions()
			.stream()
			.map((position) -> new Position(position.name(), this.words.text(position.kind()), position.filledBy(),
					Boolean.TRUE.equals(position.gap())))
			.toList();
		return new Chain(positions.stream().filter(Position::gap).count(), positions);
	}

	@Override
	public String template() {
		return "cluster/parts :: chain";
	}

	@Override
	public DetailPanel.Position position() {
		return DetailPanel.Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("positions");
	}

}
