package cn.xieshou.board;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;

/** What all boards have around what they show (看板框架). */
@Component
class BoardModel {

	/** The boards in the order in which they are offered. */
	static final List<String> BOARDS = List.of("funnel", "structure", "programmes", "decisions", "outbound", "counties",
			"industries");

	private final AskedReader asking;

	private final Labels labels;

	BoardModel(AskedReader asking, Labels labels) {
		this.asking = asking;
		this.labels = labels;
	}

	/** Reads what a board is asked for and says so on its page. */
	Asked asked(String board, MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		Asked asked = this.asking.read(board, parameters);
		if (!asked.refused().isEmpty()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		String pairing = (asked.pairing() != null) ? "?pairing=" + asked.pairing().code() : "";
		model.addAttribute("refused", asked.refused());
		model.addAttribute("pairing", asked.pairing());
		model.addAttribute("choices", this.asking.choices());
		model.addAttribute("board", board);
		model.addAttribute("boards",
				BOARDS.stream()
					.map((one) -> new Link(this.labels.text("boards." + one), "/boards/" + one + pairing))
					.toList());
		model.addAttribute("here", "/boards/" + board);
		model.addAttribute("crumbs", List.of(new Link(this.labels.text("web.nav.overview"), "/"),
				new Link(this.labels.text("boards"), "/boards"), Link.here(this.labels.text("boards." + board))));
		return asked;
	}

}
