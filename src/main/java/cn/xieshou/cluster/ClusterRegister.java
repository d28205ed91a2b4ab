package cn.xieshou.cluster;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of clusters (产业集群台账). */
@Component
class ClusterRegister extends FormRegister<Cluster, ClusterForm> {

	ClusterRegister() {
		super("clusters", "cluster", Cluster.class, ClusterForm.class, Cluster::new,
				Column.text("name").sortableByPinyin(), Column.text("industry").subtitle(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.choice("strategy", ChainMove.class).facet(),
				Column.of("output", Column.Kind.QUANTITY).sortable(), Column.text("outputPeriod"),
				Column.records("parks", "parks"));
	}

}
