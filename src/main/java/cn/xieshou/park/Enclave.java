package cn.xieshou.park;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** An enclave of one side within the other (飞地). */
@Entity
class Enclave extends FormEntry<EnclaveForm> {

	@Embedded
	private EnclaveForm form;

	@SuppressWarnings("NullAway.Init")
	protected Enclave() {
	}

	@Override
	public EnclaveForm form() {
		return this.form;
	}

	@Override
	protected void say(EnclaveForm form) {
		this.form = form;
	}

}
