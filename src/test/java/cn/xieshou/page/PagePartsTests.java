package cn.xieshou.page;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Percent;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What pages are put together from. */
class PagePartsTests {

	private static Bullet bullet(String completion) {
		return new Bullet("协议投资额", (completion != null) ? Ratio.stated(Percent.parse(completion)) : null, "");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none, ''", "130, ok", "100, ok", "99.99, ''", "95, ''", "94.99, low", "0, low", "-5, low" })
	void aTargetIsReachedNearOrFar(String completion, String tone) {
		assertThat(bullet(completion).tone()).isEqualTo(tone);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "none, 0", "0, 0.00", "-20, 0.00", "65, 50.00", "130, 100.00", "900, 100.00" })
	void aBarEndsWithItsScale(String completion, String width) {
		assertThat(bullet(completion).width()).isEqualTo(width);
	}

	@Property(tries = 200)
	void aBarReachesItsTickWhenItsTargetIsReached(@ForAll @IntRange(min = -50, max = 300) int completion) {
		Bullet bullet = bullet(String.valueOf(completion));
		assertThat(new BigDecimal(bullet.width()).compareTo(new BigDecimal(bullet.tick())) >= 0)
			.isEqualTo(bullet.tone().equals("ok"));
	}

	@Test
	void aNumberKeepsItsPiecesWithoutItsUnit() {
		Fig fig = Fig.of("面积", Quantity.parse("超1,760亩"), "/figures/1").withoutUnit();
		assertThat(fig.value().text()).isEqualTo("超1,760");
		assertThat(fig.href()).isEqualTo("/figures/1");
	}

	@Test
	void whereThereIsNoNumberThereIsNoUnit() {
		Fig none = Fig.none("面积", Blank.NOT_REPORTED);
		assertThat(none.withoutUnit()).isSameAs(none);
		assertThat(none.value()).isNull();
	}

	@Test
	void aKeyNumberTakesWhatBelongsToItOneByOne() {
		Kpi kpi = Kpi.of(Fig.of("园区", 12, "个", null))
			.covering(3, 4)
			.growth(Ratio.stated(Percent.parse("5.1")))
			.note("2023年");
		assertThat(kpi.covered()).isEqualTo(3);
		assertThat(kpi.parts()).isEqualTo(4);
		assertThat(kpi.growth().points()).isEqualByComparingTo("5.1");
		assertThat(kpi.note()).isEqualTo("2023年");
		assertThat(kpi.fig().value().text()).isEqualTo("12个");
	}

	@Test
	void aColumnOfNumbersStandsAtTheRight() {
		Chart.Table table = Chart.Table.of("表", "对象", "数值", "说明")
			.row("甲", "1,482.21", "有")
			.row("乙", "+51.87%", "")
			.row("丙", "--", "约")
			.row("丁", "", "1");
		assertThat(table.numeric(0)).isFalse();
		assertThat(table.numeric(1)).isTrue();
		assertThat(table.numeric(2)).isFalse();
		assertThat(table.rows()).hasSize(4);
	}

	@Test
	void onlyAMapNeedsANoticeOfItsOutline() {
		Chart.Table table = Chart.Table.of("表", "对象");
		assertThat(Chart.filling("flowmap", "流向", "", table).isMap()).isTrue();
		assertThat(Chart.filling("slope", "变化", "", table).isMap()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "https://xieshou.example.cn, true", "http://xieshou.example.cn:8080, false",
			"https://xieshou.example.cn///, true" })
	void thePortalKnowsItsAddress(String address, boolean secure) {
		assertThat(new PublicAddress(address).isSecure()).isEqualTo(secure);
		assertThat(new PublicAddress(address).url()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://xieshou.example.cn", "xieshou.example.cn", "https://xieshou.example.cn/portal",
			"https://xieshou.example.cn?x=1", "https://user@xieshou.example.cn", "https://" })
	void anAddressThatIsNoneIsRefusedAtTheStart(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(address));
	}

	@ParameterizedTest
	@CsvSource({ "https://xieshou.example.cn, XIESHOU.example.cn, 443, true",
			"https://xieshou.example.cn, xieshou.example.cn, 80, true",
			"https://xieshou.example.cn, xieshou.example.cn, 8443, false",
			"http://xieshou.example.cn:8080, xieshou.example.cn, 8080, true",
			"http://xieshou.example.cn:8080, xieshou.example.cn, 80, false",
			"https://xieshou.example.cn, evil.example.cn, 443, false" })
	void aRequestIsForThisAddressOrNot(String address, String host, int port, boolean is) {
		assertThat(new PublicAddress(address).is(host, port)).isEqualTo(is);
	}

	@Test
	void withoutAnAddressNoneIsThisOne() {
		assertThat(new PublicAddress(" ").url()).isNull();
		assertThat(new PublicAddress(" ").is("localhost", 80)).isFalse();
		assertThat(new PublicAddress(" ").cookie("lang")).isEqualTo("lang");
	}

	@ParameterizedTest
	@CsvSource({ "元 万元, 元=1/1=元 万元=10000/1=元", "亩, 亩=2000/3=平方米" })
	void unitsCarryTheirExactFactor(String symbols, String factors) {
		assertThat(Numbers.factors(symbols)).isEqualTo(factors);
	}

}
