package cn.xieshou.request;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * Something that an enterprise asked for, and what it was answered (企业诉求办理).
 * <p>
 * Rules: nothing is due, done or answered before it was raised, and only what was
 * answered satisfies.
 */
@Entity
final class EnterpriseRequest extends FormEntry<EnterpriseRequestForm> {

	@Embedded
	private EnterpriseRequestForm form;

	@SuppressWarnings("NullAway.Init")
	protected EnterpriseRequest() {
	}

	@Override
	public EnterpriseRequestForm form() {
		return this.form;
	}

	@Override
	protected void apply(EnterpriseRequestForm form) {
		if (form.dueOn() != null && form.raisedOn() != null && form.dueOn().isBefore(form.raisedOn())) {
			throw Refusal.at("dueOn", "enterprise-requests.dueBeforeRaised");
		}
		if (form.answeredOn() != null && form.raisedOn() != null && form.answeredOn().isBefore(form.raisedOn())) {
			throw Refusal.at("answeredOn", "enterprise-requests.answeredBeforeRaised");
		}
		if (form.satisfaction() != null && form.answeredOn() == null) {
			throw Refusal.at("satisfaction", "enterprise-requests.notAnswered");
		}
		this.form = form;
	}

}
