package cn.xieshou.cooperation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of products (产品台账). */
@Component
class ProductRegister extends FormRegister<Product, ProductForm> {

	ProductRegister() {
		super("products", "product", Product.class, ProductForm.class, Product::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}
