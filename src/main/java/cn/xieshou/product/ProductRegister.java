package cn.xieshou.product;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of products (产品台账). */
@Component
class ProductRegister extends FormRegister<Product, ProductForm> {

	ProductRegister() {
		super("products", "product", Product.class, ProductForm.class, Product::new,
				Column.text("name").sortableByPinyin(), Column.choice("kind", ProductKind.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.text("category").subtitle(),
				Column.records("producerOrganisations", "organisations"),
				Column.of("output", Column.Kind.QUANTITY).sortable(),
				Column.of("sales", Column.Kind.QUANTITY).sortable());
	}

	/** One piece each, as of now. */
	@Override
	public List<Measure> measures(Product entry) {
		return List.of(Measure.one("product.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}
