package cn.xieshou.board;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.values.Days;

/** The boards of what is to be done (工作看板页面). */
@Controller
class WorkBoardPages {

	private final BoardModel board;

	private final Programmes programmes;

	private final OpenDecisions decisions;

	private final OutboundDays outbound;

	private final Clock clock;

	WorkBoardPages(BoardModel board, Programmes programmes, OpenDecisions decisions, OutboundDays outbound,
			Clock clock) {
		this.board = board;
		this.programmes = programmes;
		this.decisions = decisions;
		this.outbound = outbound;
		this.clock = clock;
	}

	@GetMapping("/boards/programmes")
	String programmes(@RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		Asked asked = this.board.asked("programmes", parameters, model, response);
		model.addAttribute("view", this.programmes.of(asked, Days.today(this.clock)));
		return "board/programmes";
	}

	@GetMapping("/boards/decisions")
	String decisions(@RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		Asked asked = this.board.asked("decisions", parameters, model, response);
		model.addAttribute("view", this.decisions.of(asked));
		return "board/decisions";
	}

	@GetMapping("/boards/outbound")
	String outbound(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		Asked asked = this.board.asked("outbound", parameters, model, response);
		model.addAttribute("view", this.outbound.of(asked, Days.today(this.clock)));
		return "board/outbound";
	}

}
