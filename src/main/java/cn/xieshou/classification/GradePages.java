package cn.xieshou.classification;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;

/** Sets the grade of a record (记录定级). */
@Controller
class GradePages {

	private final Registers registers;

	private final Records records;

	private final Classifications classifications;

	private final GradePanel panel;

	GradePages(Registers registers, Records records, Classifications classifications, GradePanel panel) {
		this.registers = registers;
		this.records = records;
		this.classifications = classifications;
		this.panel = panel;
	}

	@PostMapping("/{type:[a-z-]+}/{id:[0-9a-f-]{36}}/grade")
	String set(@PathVariable String type, @PathVariable UUID id, @RequestParam Grade grade,
			@RequestParam(defaultValue = "") String why, Model model, HttpServletResponse response) {
		Register<?, ?> register = this.registers.require(type);
		RegisterEntry entry = this.records.require(register, id);
		Classifications.Subject subject = new Classifications.Subject(register.code(), entry.getRootId(),
				entry.getPairingId(), id);
		try {
			this.classifications.set(subject, grade, why);
		}
		catch (Refusal refusal) {
			model.addAttribute("name", entry.getName());
			return this.panel.refused(subject, new GradePanel.Typed(grade, why, refusal), model, response);
		}
		return "redirect:" + register.address(id) + "#grade-h";
	}

}
