package cn.xieshou.evidence;

import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A form with the upload control, which answers with the names of what it was sent. */
@TestComponent
@Controller
@RequestMapping("/evidence-kit")
public class UploadForm {

	@GetMapping
	String form() {
		return "evidence-kit/form";
	}

	@PostMapping("/sent")
	@ResponseBody
	String sent(HttpServletRequest request) {
		return String.valueOf(new TreeSet<>(request.getParameterMap().keySet()));
	}

}
