package cn.xieshou.park;

import java.util.Map;

import cn.xieshou.TestForms;

/** Forms of this room that say only what a test varies. */
final class Forms {

	private Forms() {
	}

	static ParkForm park(Map<String, Object> says) {
		return TestForms.of(ParkForm.class, "闽宁产业园", says);
	}

	static EnclaveForm enclave(Map<String, Object> says) {
		return TestForms.of(EnclaveForm.class, "广州越秀（遂溪）科创中心", says);
	}

	static ClusterForm cluster(Map<String, Object> says) {
		return TestForms.of(ClusterForm.class, "轴承产业集群", says);
	}

}
