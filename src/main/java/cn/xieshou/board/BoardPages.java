package cn.xieshou.board;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.values.Days;

/** The boards of projects and bodies (看板页面). */
@Controller
class BoardPages {

	private final BoardModel board;

	private final FunnelViewAssembler funnels;

	private final Structures structures;

	private final Counties counties;

	private final Industries industries;

	private final Clock clock;

	BoardPages(BoardModel board, FunnelViewAssembler funnels, Structures structures, Counties counties,
			Industries industries, Clock clock) {
		this.board = board;
		this.funnels = funnels;
		this.structures = structures;
		this.counties = counties;
		this.industries = industries;
		this.clock = clock;
	}

	@GetMapping("/boards")
	String first() {
		return "redirect:/boards/" + BoardModel.BOARDS.get(0);
	}

	@GetMapping("/boards/funnel")
	String funnel(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		Asked asked = this.board.asked("funnel", parameters, model, response);
		model.addAttribute("view", this.funnels.of(asked, Days.today(this.clock)));
		return "board/funnel";
	}

	@GetMapping("/boards/structure")
	String structure(@RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		model.addAttribute("view", this.structures.of(this.board.asked("structure", parameters, model, response)));
		return "board/structure";
	}

	@GetMapping("/boards/counties")
	String counties(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		model.addAttribute("view", this.counties.of(this.board.asked("counties", parameters, model, response)));
		return "board/counties";
	}

	@GetMapping("/boards/industries")
	String industries(@RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		model.addAttribute("view", this.industries.of(this.board.asked("industries", parameters, model, response)));
		return "board/industries";
	}

}
