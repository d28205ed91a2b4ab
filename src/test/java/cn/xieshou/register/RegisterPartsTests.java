package cn.xieshou.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.FormField.Kind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a record type is made of: columns, fields, places, words. */
class RegisterPartsTests {

	@ParameterizedTest
	@CsvSource({ "name, t.name", "plannedInvestment, t.planned_investment", "acceptedOn, t.accepted_on" })
	void aColumnIsCalledLikeItsField(String key, String sql) {
		assertThat(Column.text(key).sql()).isEqualTo(sql);
	}

	@Test
	void aRecordIsReferredToByItsId() {
		assertThat(Column.record("partOf", "indicators").sql()).isEqualTo("t.part_of_id");
		assertThat(Column.records("parks", "parks").sql()).isEqualTo("t.parks");
	}

	@ParameterizedTest
	@CsvSource({ "QUANTITY, t.area_base, numeric", "PERIOD, t.area_ends_on, date", "MONEY, t.area, numeric",
			"INTEGER, t.area, integer", "INSTANT, t.area, timestamptz", "BOOLEAN, t.area, boolean",
			"REGION, t.area, text", "CHOICE, t.area, text", "TEXT, t.area, text" })
	void rowsAreSortedByWhatCanBeCompared(Column.Kind kind, String sql, String type) {
		assertThat(Column.of("area", kind).orderSql()).isEqualTo(sql);
		assertThat(Column.of("area", kind).orderType()).isEqualTo(type);
	}

	@Test
	void wordsAreSortedByPinyin() {
		assertThat(Column.NAME.orderSql()).isEqualTo("t.name collate \"zh-x-icu\"");
	}

	@Test
	void aTraitIsAddedToTheOthers() {
		Column column = Column.text("owner").facet().sortable().hiddenByDefault();
		assertThat(column.traits()).containsExactlyInAnyOrder(Column.Trait.FACET, Column.Trait.SORTABLE,
				Column.Trait.HIDDEN_BY_DEFAULT);
		assertThat(Column.text("owner").traits()).isEmpty();
	}

	/** A form with what a test looks at. */
	record Sample(@NotNull @Refers("pairings") UUID pairing, @NotBlank @Size(max = 20) String name,
			@LongText String story, @Units( {
					"亩", "万亩" }) Quantity area,
			Quantity amount, @Section("when") LocalDate on, @OwnCode RegionCode code, RegionCode region,
			List<RegionCode> regions, @Refers("parks") UUID park, @Refers("organisations") List<UUID> partners,
			@Size(max = 3) List<String> tags, List<Step> steps, String ref) implements RegisterForm{

		/** A group. */
		record Step(@NotBlank String what, @Refers("events") UUID event, RegionCode where) {

		}

	}

	private static FormField field(String name) {
		return FormField.of(Sample.class).stream().filter((field) -> field.name().equals(name)).findAny().orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "pairing, REFERENCE", "name, TEXT", "story, LONG_TEXT", "area, QUANTITY", "on, DATE", "code, REGION",
			"regions, REGIONS", "partners, REFERENCES", "tags, TEXTS", "steps, GROUPS" })
	void theKindOfAFieldFollowsFromItsType(String name, Kind kind) {
		assertThat(field(name).kind()).isEqualTo(kind);
	}

	@Test
	void aFieldIsRequiredIfItMayNotBeBlankOrMissing() {
		assertThat(FormField.of(Sample.class).stream().filter(FormField::required).map(FormField::name))
			.containsExactly("pairing", "name");
	}

	@Test
	void aTextIsAsLongAsItsFieldSaysOrAsUsual() {
		assertThat(field("name").longestText()).isEqualTo(20);
		assertThat(field("ref").longestText()).isEqualTo(500);
		assertThat(field("story").longestText()).isEqualTo(5000);
		assertThat(field("tags").mostElements()).isEqualTo(3);
		assertThat(field("tags").longestText()).isEqualTo(500);
		assertThat(field("steps").mostElements()).isEqualTo(500);
	}

	@Test
	void aFieldMeasuresItsDimensionOrAnyWhereItNamesNone() {
		assertThat(field("area").measures(Unit.of("公顷"))).isTrue();
		assertThat(field("area").measures(Unit.YUAN)).isFalse();
		assertThat(field("amount").measures(Unit.YUAN)).isTrue();
	}

	@Test
	void aFieldBeginsTheSectionThatItNames() {
		assertThat(field("on").section()).isEqualTo("when");
		assertThat(field("name").section()).isNull();
	}

	@Test
	void aGroupHasItsOwnFields() {
		assertThat(field("steps").parts()).extracting(FormField::name).containsExactly("what", "event", "where");
		assertThat(field("steps").parts().get(0).required()).isTrue();
	}

	/** A form with a field that names no type. */
	record Unknown(UUID some) {

	}

	@Test
	void aReferenceWithoutItsTypeIsNoField() {
		assertThatIllegalArgumentException().isThrownBy(() -> FormField.of(Unknown.class))
			.withMessageContaining("without @Refers");
	}

	private static final UUID PAIRING = new UUID(1, 1);

	private static final UUID PARK = new UUID(1, 2);

	private static final UUID PARTNER = new UUID(1, 3);

	private static final UUID EVENT = new UUID(1, 4);

	private static Sample sample() {
		return new Sample(PAIRING, "红薯", null, null, null, null, RegionCode.of("440823"), RegionCode.of("440800"),
				List.of(RegionCode.of("440100")), PARK, List.of(PARTNER), List.of(),
				List.of(new Sample.Step("种植", EVENT, RegionCode.of("440000")), new Sample.Step("收获", null, null)),
				null);
	}

	@Test
	void aFormNamesAllRecordsButItsPairing() {
		assertThat(NamedRecords.of(sample())).containsExactlyInAnyOrder(new NamedRecords.Mention("park", "parks", PARK),
				new NamedRecords.Mention("partners", "organisations", PARTNER),
				new NamedRecords.Mention("steps.event", "events", EVENT));
		assertThat(NamedRecords.ids(sample())).isEqualTo(Set.of(PARK, PARTNER, EVENT));
	}

	@Test
	void aFormNamesAllRegionsButItsOwn() {
		assertThat(NamedRecords.regions(sample())).containsExactlyInAnyOrder("440800", "440100", "440000");
	}

	@Test
	void whatAFormSaysIsKnownByTheNameOfTheField() {
		assertThat(FormField.value(sample(), "name")).isEqualTo("红薯");
		assertThat(FormField.value(sample(), "nonsense")).isNull();
		assertThat(field("partners").isGivenIn(sample())).isTrue();
		assertThat(field("tags").isGivenIn(sample())).isFalse();
		assertThat(field("story").isGivenIn(sample())).isFalse();
	}

	/** Three pairings, one below the other. */
	private static final class Tree implements PairingTree {

		private final List<Node> nodes = List.of(new Node(new UUID(2, 1), new UUID(2, 1), null, "1", "一"),
				new Node(new UUID(2, 2), new UUID(2, 1), new UUID(2, 1), "2", "二"),
				new Node(new UUID(2, 3), new UUID(2, 1), new UUID(2, 2), "3", "三"));

		@Override
		public Optional<Node> find(UUID id) {
			return this.nodes.stream().filter((node) -> node.id().equals(id)).findAny();
		}

		@Override
		public Optional<Node> find(String called) {
			return this.nodes.stream().filter((node) -> node.code().equals(called)).findAny();
		}

		@Override
		public List<Node> subtree(UUID id) {
			return this.nodes.subList(this.nodes.indexOf(require(id)), this.nodes.size());
		}

		@Override
		public List<Node> path(UUID id) {
			return this.nodes.subList(0, this.nodes.indexOf(require(id)) + 1);
		}

		@Override
		public List<Node> roots() {
			return this.nodes.subList(0, 1);
		}

	}

	@Test
	void aRecordBelongsToItsPairingAndToTheRootOfThat() {
		Place place = Place.of(PARK, new UUID(2, 3), new Tree());
		assertThat(place.root()).isEqualTo(new UUID(2, 1));
		assertThat(place.pairing()).isEqualTo(new UUID(2, 3));
		assertThat(place.path()).containsExactly(new UUID(2, 1), new UUID(2, 2), new UUID(2, 3));
	}

	@Test
	void whatBelongsToNoPairingBelongsToTheCommons() {
		Place place = Place.of(PARK, null, new Tree());
		assertThat(place.root()).isEqualTo(PairingTree.COMMONS);
		assertThat(place.pairing()).isNull();
	}

	@Test
	void treesThatOverlapAreCountedOnce() {
		assertThat(new Tree().subtrees(List.of(new UUID(2, 1), new UUID(2, 2)))).doesNotHaveDuplicates().hasSize(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "遂溪红薯 | 遂溪,溪红,红薯", "AbC | ab,bc", "遂溪（湛江） | 遂溪,湛江", "遂 | ''", "'' | ''",
			"红红红 | 红红", "𠮷野家 | 𠮷野,野家", "Xuwen-2024 | xu,uw,we,en,20,02,24" })
	void aTextIsFoundByPairsOfNeighbouringCharacters(String text, String pairs) {
		assertThat(String.join(",", Bigrams.of(text))).isEqualTo(pairs);
	}

	@Property(tries = 200)
	void pairsAreDifferentAndOfTwoCharactersEach(@ForAll @StringLength(max = 40) String text) {
		assertThat(Bigrams.of(text)).doesNotHaveDuplicates()
			.allMatch((pair) -> pair.codePointCount(0, pair.length()) == 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1-1-1-1-1", "", "019340b0-0000-7000-8000-00000000000g",
			"019340b0-0000-7000-8000-0000000000011", " 019340b0-0000-7000-8000-000000000001" })
	void onlyAnIdInFullIsOne(String text) {
		assertThat(Registers.uuid(text)).isEmpty();
		assertThat(Registers.uuid("019340b0-0000-7000-8000-000000000001")).isPresent();
	}

}
