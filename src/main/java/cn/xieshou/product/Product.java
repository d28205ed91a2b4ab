package cn.xieshou.product;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A product or brand (产品与品牌).
 * <p>
 * Rules: a certificate does not end before it begins, and no number is given twice.
 */
@Entity
final class Product extends FormEntry<ProductForm> {

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
	protected void apply(ProductForm form) {
		Set<String> numbers = new HashSet<>();
		for (Certificate certificate : form.certificates()) {
			if (certificate.from() != null && certificate.until() != null
					&& certificate.until().isBefore(certificate.from())) {
				throw Refusal.at("certificates", "products.certificateEndsBeforeStart", certificate.name());
			}
			if (certificate.number() != null && !numbers.add(certificate.number())) {
				throw Refusal.at("certificates", "products.certificateTwice", certificate.number());
			}
		}
		this.form = form;
	}

}
