package cn.xieshou.account;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.stepup.StepUp;
import cn.xieshou.web.NotFound;

/** Where one is signed in (我的登录), and how to end what one does not know. */
@Controller
@RequestMapping("/account/sessions")
class SessionPages {

	private final SignIns signIns;

	private final OwnAccount own;

	SessionPages(SignIns signIns, OwnAccount own) {
		this.signIns = signIns;
		this.own = own;
	}

	@GetMapping
	String list(Model model) {
		SignIn present = CurrentSignIn.require();
		model.addAttribute("sessions", this.signIns.of(present.actor().id(), SignIns.Channel.BROWSER));
		model.addAttribute("present", present.id());
		model.addAttribute("most", SignIns.MOST_SESSIONS);
		return "account/sessions";
	}

	@StepUp
	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id) {
		if (!this.own.endSession(CurrentSignIn.require(), id)) {
			throw new NotFound("session " + id);
		}
		return "redirect:/account/sessions";
	}

	@StepUp
	@PostMapping("/end-others")
	String endOthers() {
		this.own.endOtherSessions(CurrentSignIn.require());
		return "redirect:/account/sessions";
	}

}
