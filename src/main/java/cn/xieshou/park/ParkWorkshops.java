package cn.xieshou.park;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Labels;

/** The workshops of a park, side by side on its page (标准厂房). */
@Component
@Order(2)
class ParkWorkshops implements DetailPanel {

	private final Labels labels;

	ParkWorkshops(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable List<Cell> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ParkForm park) || (park.workshopsBuilt() == null && park.workshopsAvailable() == null
				&& park.workshopsLet() == null && park.rent() == null)) {
			return null;
		}
		return List.of(Cell.of(this.labels, "workshopsBuilt", park.workshopsBuilt(), null),
				Cell.of(this.labels, "workshopsAvailable", park.workshopsAvailable(), null),
				Cell.of(this.labels, "workshopsLet", park.workshopsLet(), null),
				Cell.of(this.labels, "rent", park.rent(), null));
	}

	@Override
	public String template() {
		return "park/parts :: workshops";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

	@Override
	public Set<String> fields() {
		return Set.of("workshopsBuilt", "workshopsAvailable", "workshopsLet", "rent");
	}

}
