package cn.xieshou.register;

import jakarta.persistence.MappedSuperclass;

import cn.xieshou.values.Refusal;

/**
 * A posted record that says exactly what its form says, so that the form itself is its
 * content (表单即内容): the entity embeds it and adds the rules. What it is also called is not
 * its name over again, and no reference that it had before is the present one.
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
		if (form instanceof AliasedForm aliased) {
			requireOtherNames(aliased);
		}
		apply(form);
	}

	private static void requireOtherNames(AliasedForm form) {
		if (form.aliases().contains(form.name())) {
			throw Refusal.at("aliases", "entry.aliasIsName", form.name());
		}
		String ref = form.ref();
		if (ref != null && form.formerRefs().contains(ref)) {
			throw Refusal.at("formerRefs", "entry.formerRefIsRef", ref);
		}
	}

	/** Found by whatever it is called, too. */
	@Override
	protected String searchText() {
		boolean aliased = form() instanceof AliasedForm form && !form.aliases().isEmpty();
		return aliased ? super.searchText() + " " + String.join(" ", ((AliasedForm) form()).aliases())
				: super.searchText();
	}

}
