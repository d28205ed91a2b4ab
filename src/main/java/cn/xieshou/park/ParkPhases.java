package cn.xieshou.park;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Progress;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The phases of a park with how far each has come, on its page (分期). */
@Component
@Order(1)
class ParkPhases implements DetailPanel {

	private final FieldTexts words;

	ParkPhases(FieldTexts words) {
		this.words = words;
	}

	/** A phase in words; {@code stage} is what its bar shows. */
	record Row(String name, @Nullable String state, @Nullable Progress stage, @Nullable String since,
			@Nullable String due, @Nullable String area, @Nullable String enterprises, @Nullable String note) {

	}

	@Override
	public @Nullable List<Row> content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ParkForm park) || park.phases().isEmpty()) {
			return null;
		}
		return park.phases()
			.stream()
			.map((phase) -> new Row(phase.name(), this.words.text(phase.state()), phase.state(),
					this.words.text(phase.since()), this.words.text(phase.due()), this.words.text(phase.area()),
					this.words.text(phase.enterprises()), phase.note()))
			.toList();
	}

	@Override
	public String template() {
		return "park/parts :: phases";
	}

	@Override
	public Tab tab() {
		return new Tab("phases-h", "parks.phases.title");
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("phases");
	}

}
