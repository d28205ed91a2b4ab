package cn.xieshou.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * What records add up to, pairing by pairing, beside what is reported (台账与报告对照), on the
 * page of an indicator.
 */
@Component
class ComparedPanel implements DetailPanel {

	private final Reconciliations reconciliations;

	ComparedPanel(Reconciliations reconciliations) {
		this.reconciliations = reconciliations;
	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals("indicators")) {
			return null;
		}
		List<Reconciliations.Compared> compared = this.reconciliations.ofIndicator(entry.getId())
			.stream()
			.filter((one) -> one.figure().indicator().id().equals(entry.getId()) || one.beside() != null)
			.toList();
		return compared.isEmpty() ? null : compared;
	}

	@Override
	public String template() {
		return "figures/parts :: byPairing";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

}
