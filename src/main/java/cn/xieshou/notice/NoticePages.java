package cn.xieshou.notice;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.values.Days;
import cn.xieshou.web.BadRequest;

/** The page of notices (通知), behind the bell. */
@Controller
class NoticePages {

	private final Notices notices;

	NoticePages(Notices notices) {
		this.notices = notices;
	}

	@GetMapping("/notices")
	String notices(Model model) {
		List<Notice> newest = this.notices.newest();
		model.addAttribute("notices", newest);
		model.addAttribute("fresh", newest.stream().filter(Notice::fresh).count());
		model.addAttribute("until", newest.isEmpty() ? null : newest.get(0).at());
		return "notice/notices";
	}

	/**
	 * Marks what was shown as seen.
	 * @param until when the newest of it was to be known
	 */
	@PostMapping("/notices/seen")
	String seen(@RequestParam String until) {
		this.notices.seen(moment(until));
		return "redirect:/notices";
	}

	private static Instant moment(String text) {
		try {
			return Days.moment(text);
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("until", text);
		}
	}

}
