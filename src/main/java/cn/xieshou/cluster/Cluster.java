package cn.xieshou.cluster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An industry cluster (产业集群).
 * <p>
 * Rule: a position is either a gap or filled by somebody.
 */
@Entity
final class Cluster extends FormEntry<ClusterForm> {

	@Embedded
	private ClusterForm form;

	@SuppressWarnings("NullAway.Init")
	protected Cluster() {
	}

	@Override
	public ClusterForm form() {
		return this.form;
	}

	@Override
	protected void apply(ClusterForm form) {
		for (ChainPosition position : form.positions()) {
			if (Boolean.TRUE.equals(position.gap()) && position.filledBy() != null) {
				throw Refusal.at("positions", "clusters.filledGap", position.name(), position.filledBy());
			}
		}
		this.form = form;
	}

}
