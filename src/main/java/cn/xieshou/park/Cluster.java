package cn.xieshou.park;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** An industry cluster (产业集群). */
@Entity
class Cluster extends FormEntry<ClusterForm> {

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
	protected void say(ClusterForm form) {
		this.form = form;
	}

}
