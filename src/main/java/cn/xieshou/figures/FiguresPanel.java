package cn.xieshou.figures;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * The figures that a record names (相关数据), on its page: each with its trace behind it, and
 * what its source states beside what the books give.
 */
@Component
class FiguresPanel implements DetailPanel {

	private static final String FIELD = "figures";

	private final Figures figures;

	FiguresPanel(Figures figures) {
		this.figures = figures;
	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		List<UUID> named = FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(FIELD) && "indicator-values".equals(field.refersTo()))
			.flatMap((field) -> named(form))
			.toList();
		List<Figure> shown = this.figures.named(named);
		return shown.isEmpty() ? null : shown;
	}

	private static java.util.stream.Stream<UUID> named(Record form) {
		return (FormField.value(form, FIELD) instanceof List<?> ids) ? ids.stream().map(UUID.class::cast).distinct()
				: java.util.stream.Stream.empty();
	}

	@Override
	public String template() {
		return "figures/parts :: figures";
	}

	@Override
	public Tab tab() {
		return new Tab("figures-h", "entry.figures");
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

	@Override
	public Set<String> fields() {
		return Set.of(FIELD);
	}

}
