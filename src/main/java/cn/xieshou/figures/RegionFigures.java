package cn.xieshou.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/**
 * What is reported of a region, on its page (本地区数据): the latest figures whose subject is
 * the region itself. Those of parks, firms and events in it stand in the list, with their
 * names.
 */
@Component
class RegionFigures implements DetailPanel {

	private static final int MOST = 24;

	private final Figures figures;

	RegionFigures(Figures figures) {
		this.figures = figures;
	}

	/**
	 * What the panel shows.
	 *
	 * @param code the code of the region
	 * @param figures its latest figures
	 */
	record Shown(String code, List<Figure> figures) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		return !register.code().equals("regions") ? null
				: FormField.of(register.formType())
					.stream()
					.filter(FormField::ownCode)
					.map((field) -> String.valueOf(field.in(form)))
					.map((code) -> new Shown(code, this.figures.ofRegion(code, MOST)))
					.findAny()
					.orElse(null);
	}

	@Override
	public String template() {
		return "figures/parts :: ofRegion";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

}
