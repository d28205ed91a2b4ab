package cn.xieshou.classification;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.Registers;

/** Sets the grade of a record (记录定级). */
@Controller
class GradePages {

	private final Registers registers;

	private final Records records;

	private final Classifications classifications;

	GradePages(Registers registers, Records records, Classifications classifications) {
		this.registers = registers;
		this.records = records;
		this.classifications = classifications;
	}

	@PostMapping("/{type:[a-z-]+}/{id:[0-9a-f-]{36}}/grade")
	String set(@PathVariable String type, @PathVariable UUID id, @RequestParam Grade grade,
			@RequestParam(defaultValue = "") String why) {
		Register<?, ?> register = this.registers.require(type);
		RegisterEntry entry = this.records.require(register, id);
		this.classifications
			.set(new Classifications.Subject(register.code(), entry.getRootId(), entry.getPairingId(), id), grade, why);
		return "redirect:" + register.address(id) + "#grade-h";
	}

}
