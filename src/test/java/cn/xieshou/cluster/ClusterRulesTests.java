package cn.xieshou.cluster;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cn.xieshou.TestForms;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What clusters can and cannot say. */
class ClusterRulesTests {

	@Test
	void aPositionIsEitherAGapOrFilled() {
		ChainPosition position = new ChainPosition("滚动体", ChainMove.FILL, "贵州丰达轴承有限公司", true);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new ClusterRegister()
				.create(TestForms.of(ClusterForm.class, "轴承产业集群", Map.of("positions", List.of(position)))))
			.withMessage("clusters.filledGap");
	}

}
