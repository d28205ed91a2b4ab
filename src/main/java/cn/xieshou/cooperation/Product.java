package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A product or brand (产品与品牌). */
@Entity
class Product extends FormEntry<ProductForm> {

	@Embedded
	private ProductForm form;

	@SuppressWarnings("NullAway.Init")
	protected Product() {
	}

	@Override
	public ProductForm form() {
		return this.form;
	}

	@Override
	protected void say(ProductForm form) {
		this.form = form;
	}

}
