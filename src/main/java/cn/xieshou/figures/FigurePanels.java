package cn.xieshou.figures;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** What upper rooms say of a figure, for the template of its page. */
@Component
public class FigurePanels {

	private final List<FigurePanel> panels;

	FigurePanels(List<FigurePanel> panels) {
		this.panels = panels;
	}

	/** A panel with what it shows. */
	public record Shown(String template, Object content) {

	}

	/** Those that say something of a figure, none of one that the portal has added up. */
	public List<Shown> of(Figure figure) {
		return figure.isDerived() ? List.of() : this.panels.stream().flatMap((panel) -> {
			Object content = panel.content(figure);
			return (content != null) ? Stream.of(new Shown(panel.template(), content)) : Stream.empty();
		}).toList();
	}

}
