package cn.xieshou.list;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;

/** Keeping and dropping views of lists (视图). */
@Controller
class SavedViewPages {

	private final Registers registers;

	private final SavedViews views;

	SavedViewPages(Registers registers, SavedViews views) {
		this.registers = registers;
		this.views = views;
	}

	@PostMapping("/views")
	String keep(@RequestParam String type, @RequestParam String name, @RequestParam String conditions,
			@RequestParam(defaultValue = "false") boolean shared) {
		Register<?, ?> register = this.registers.require(type);
		ListQuery query = query(register, conditions);
		this.views.keep(register, name, query.view(), shared);
		return "redirect:/" + register.code() + (query.view().isEmpty() ? "" : "?" + query.view());
	}

	private ListQuery query(Register<?, ?> register, String conditions) {
		try {
			return this.views.query(register, conditions);
		}
		catch (BadListParameter ex) {
			throw new Refusal(ex.key(), ex.arguments());
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("list.badConditions");
		}
	}

	@PostMapping("/views/{id}/drop")
	String drop(@PathVariable UUID id) {
		return "redirect:/" + this.views.drop(id);
	}

}
