package cn.xieshou.enclave;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Step;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** How far an enclave has come, on its page (飞地进程). */
@Component
@Order(1)
class EnclaveCourse implements DetailPanel {

	private final Labels labels;

	EnclaveCourse(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Step> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof EnclaveForm enclave) || enclave.state() == null) {
			return null;
		}
		return Step.course(EnclaveState.class, enclave.state(),
				List.of(new Step.Noted<>(enclave.state(), null, enclave.stateNote())), this.labels);
	}

	@Override
	public String template() {
		return "enclave/parts :: course";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	@Override
	public Set<String> fields() {
		return Set.of("stateNote");
	}

}
