package cn.xieshou.values.grammar;

import org.junit.jupiter.api.Test;

import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** Plain quantities are read at once just as the grammar reads them. */
class PlainQuantityTests {

	private static final String[] NUMBERS = { "1", "3", "10", "12", "100", "2023", "1200.5", "1.50", "0.5",
			"7.0000000001", "123456789012345" };

	@Test
	void everyUnitIsReadAsTheGrammarReadsIt() {
		int plain = 0;
		for (Unit unit : Unit.all()) {
			for (String number : NUMBERS) {
				QuantityReading read = PlainQuantity.read(number + unit.symbol());
				if (read != null) {
					plain++;
					assertThat(read).as(number + unit.symbol())
						.isEqualTo(QuantityGrammar.readWhole(number + unit.symbol(), Unit.WAN_YUAN));
				}
			}
		}
		assertThat(plain).isGreaterThan(1500);
	}

	@Test
	void whateverSaysMoreIsLeftToTheGrammar() {
		for (String text : new String[] { "约3亿元", "3", "3亿", "1,200万元", "3家企业", "3—5家", "012万元", "3.万元", "3万余元", "前3位",
				"-3万元", "3 万元" }) {
			assertThat(PlainQuantity.read(text)).as(text).isNull();
		}
	}

}
