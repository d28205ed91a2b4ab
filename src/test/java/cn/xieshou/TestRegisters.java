package cn.xieshou;

import java.util.Map;

import cn.xieshou.register.FormEntry;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.NamedForm;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the entity of a register refuses and takes, of a form that says only what is
 * varied.
 */
public final class TestRegisters {

	private TestRegisters() {
	}

	public static <E extends FormEntry<F>, F extends Record & NamedForm> void refused(FormRegister<E, F> register,
			Map<String, Object> says, String field, String rule) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.create(form(register, says)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field))
			.withMessage(rule);
	}

	public static <E extends FormEntry<F>, F extends Record & NamedForm> void taken(FormRegister<E, F> register,
			Map<String, Object> says) {
		assertThatCode(() -> register.create(form(register, says))).doesNotThrowAnyException();
	}

	private static <E extends FormEntry<F>, F extends Record & NamedForm> F form(FormRegister<E, F> register,
			Map<String, Object> says) {
		return TestForms.of(register.formType(), "罗甸县麻怀村", says);
	}

}
