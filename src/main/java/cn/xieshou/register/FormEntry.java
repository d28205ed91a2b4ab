package cn.xieshou.register;

import jakarta.persistence.MappedSuperclass;

/**
 * A posted record that says exactly what its form says, so that the form itself is its
 * content (表单即内容): the entity embeds it and adds the rules.
 *
 * @param <F> the form
 */
@MappedSuperclass
public abstract class FormEntry<F extends Record & RegisterForm> extends RegisterEntry {

	/** What the record says. */
	public abstract F form();

	/**
	 * Says what the form says from now on.
	 * @throws cn.xieshou.values.Refusal if a rule of the field forbids it
	 */
	protected abstract void apply(F form);

	final void take(F form) {
		if (form instanceof NamedForm named) {
			rename(named.name());
		}
		apply(form);
	}

}
