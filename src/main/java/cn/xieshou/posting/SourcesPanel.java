package cn.xieshou.posting;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Sources;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** Where what a record says is written, on its page (依据). */
@Component
class SourcesPanel implements DetailPanel {

	private final Sources sources;

	SourcesPanel(Sources sources) {
		this.sources = sources;
	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (entry.getFilingId() == null || entry.getFilingLine() == null) {
			return null;
		}
		Sources.Line line = new Sources.Line(entry.getFilingId(), entry.getFilingLine());
		List<Sources.Source> found = this.sources.of(List.of(line)).getOrDefault(line, List.of());
		return found.isEmpty() ? null : found;
	}

	@Override
	public String template() {
		return "posting/parts :: sources";
	}

	@Override
	public Tab tab() {
		return new Tab("sources-h", "filing.sources");
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

}
