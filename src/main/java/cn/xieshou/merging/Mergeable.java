package cn.xieshou.merging;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.AliasedForm;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.web.NotFound;

/** The types whose records can be merged (可合并的类型): those with aliases. */
@Component
class Mergeable {

	private final Registers registers;

	Mergeable(Registers registers) {
		this.registers = registers;
	}

	/**
	 * A type of that name.
	 * @throws NotFound if its records cannot be merged
	 */
	Register<?, ?> require(String type) {
		Register<?, ?> register = this.registers.require(type);
		if (!is(register)) {
			throw new NotFound(type + " merge");
		}
		return register;
	}

	List<Register<?, ?>> all() {
		return this.registers.all().stream().filter(Mergeable::is).toList();
	}

	static boolean is(Register<?, ?> register) {
		return AliasedForm.class.isAssignableFrom(register.formType()) && register.finalRule() == null;
	}

}
